using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Shop;

[QueryType]
public class Query { public int One => 1; }

public static class Policies
{
    public static void Apply(AuthorizationOptions options)
    {
        options.FallbackPolicy = null;
    }
}

public static class App
{
    public static void Configure(IServiceCollection services)
    {
        services.AddAuthorization(options =>
        {
            options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
            Policies.Apply(options);
        });
    }

    public static void Map(IApplicationBuilder app, IEndpointRouteBuilder endpoints)
    {
        app.UseAuthorization();
        endpoints.MapGraphQL();
    }
}
