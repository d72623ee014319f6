using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Shop;

[QueryType]
public class Query { public int One => 1; }

public class Setup : IConfigureOptions<AuthorizationOptions>
{
    public void Configure(AuthorizationOptions options) =>
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
}

public static class App
{
    public static void Configure(IServiceCollection services)
    {
        services.AddAuthorizationBuilder();
    }

    public static void Map(IApplicationBuilder app, IEndpointRouteBuilder endpoints)
    {
        app.UseAuthorization();
        endpoints.MapGraphQL();
    }
}
