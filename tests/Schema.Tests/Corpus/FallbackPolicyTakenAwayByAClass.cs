using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Shop;

[QueryType]
public class Query { public int One => 1; }

public class Setup : IConfigureOptions<AuthorizationOptions>
{
    void IConfigureOptions<AuthorizationOptions>.Configure(AuthorizationOptions options) => options.FallbackPolicy = null;
}

public static class App
{
    public static void Configure(IServiceCollection services)
    {
        services.AddAuthorization(options => options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.ConfigureOptions<Setup>();
    }

    public static void Map(IApplicationBuilder app, IEndpointRouteBuilder endpoints)
    {
        app.UseAuthorization();
        endpoints.MapGraphQL();
    }
}
