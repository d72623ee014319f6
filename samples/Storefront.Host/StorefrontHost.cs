using GqlAuthTooling;
using GqlAuthTooling.Generated.Storefront;

namespace Storefront.Host;

/// <summary>The host's services and pipeline, shared by the program and by tests that run it in process.</summary>
public static class StorefrontHost
{
    /// <summary>Adds tokens, and what the build proved about the shop: which permissions there are, what they are for, and what needs them.</summary>
    public static void AddStorefrontHost(this WebApplicationBuilder builder) => builder.Services.AddStorefrontTokens(
        PermissionMap.Compose(new GqlAuthModule().Module),
        builder.Configuration["Tokens:Database"],
        scheme => scheme.GraphQLPaths.Add(WhoAmI.Path));

    /// <summary>Serves the page, the REST endpoints, the sign-in of staff, and <c>/whoami</c>.</summary>
    public static void UseStorefrontHost(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseStorefrontTokens();
        app.MapWhoAmI();
        app.MapGet("/", () => Results.Redirect("/gqlauth/tokens/page")).ExcludeFromDescription();
    }
}
