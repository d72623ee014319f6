using Microsoft.AspNetCore.Authorization;

namespace Shop;

[QueryType]
public class Query { public int One => 1; }

public static class App
{
    public static void Configure(IServiceCollection services) =>
        services.AddAuthorization(options =>
            options.DefaultPolicy = options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());

    public static void Map(IApplicationBuilder app, IEndpointRouteBuilder endpoints)
    {
        app.UseAuthorization();
        var group = endpoints.MapGroup("/api").AllowAnonymous();
        group.MapGraphQL();
    }
}
