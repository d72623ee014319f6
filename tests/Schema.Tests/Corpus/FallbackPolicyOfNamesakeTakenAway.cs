using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Shop;

[QueryType]
public class Query { public int One => 1; }

public class Cache
{
    public string? FallbackPolicy { get; set; }

    public void Clear() => FallbackPolicy = null;
}

public static class App
{
    public static void Configure(IServiceCollection services)
    {
        services.AddAuthorization(options => options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    public static void Map(IApplicationBuilder app, IEndpointRouteBuilder endpoints)
    {
        app.UseAuthorization();
        endpoints.MapGraphQL();
    }
}
