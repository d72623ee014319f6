using Microsoft.AspNetCore.Authorization;

namespace Shop;

[QueryType]
public class Query { public int One => 1; }

public static class App
{
    public static void Configure(IServiceCollection services, bool isProduction)
    {
        if (isProduction)
        {
            services.AddAuthorization(options => options.FallbackPolicy = new AuthorizationPolicyBuilder().Build());
        }
    }

    public static void Map(IApplicationBuilder app, IEndpointRouteBuilder endpoints)
    {
        app.UseAuthorization();
        endpoints.MapGraphQL();
    }
}
