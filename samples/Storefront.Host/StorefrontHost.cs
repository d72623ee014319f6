using GqlAuthTooling;
using Storefront.Host.Staff;

namespace Storefront.Host;

/// <summary>The host's services and pipeline, shared by the program and by tests that run it in process.</summary>
public static class StorefrontHost
{
    /// <summary>The policy of whoever may issue and revoke tokens.</summary>
    public const string ManageTokens = "manage-tokens";

    /// <summary>The SQLite file, unless <c>Tokens:Database</c> names another.</summary>
    public const string DatabaseFile = "storefront-tokens.db";

    /// <summary>Adds tokens in a SQLite file, the shop's permissions, and the staff who may hand them out.</summary>
    public static void AddStorefrontHost(this WebApplicationBuilder builder)
    {
        var services = builder.Services;

        // What the build proved about the shop: which permissions there are, what they are for, and what needs them.
        services.AddSingleton(PermissionMap.Compose(new GqlAuthTooling.Generated.Storefront.GqlAuthModule().Module));
        services
            .AddGqlAuthTokens(configureAuthentication: scheme => scheme.GraphQLPaths.Add(WhoAmI.Path))
            .UseSqlite(builder.Configuration["Tokens:Database"] ?? DatabaseFile)
            .AddAdminTokens<StaffAdmins>();
        services.AddStaff();
        services.AddAuthorizationBuilder().AddPolicy(ManageTokens, policy => policy
            .AddAuthenticationSchemes(StaffSignIn.Scheme)
            .RequireRole(StaffRoles.TokenAdmin));
    }

    /// <summary>Maps the page and the REST endpoints, of administrators too, the sign-in of staff, and <c>/whoami</c>.</summary>
    public static void UseStorefrontHost(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.MapStaffSignIn();
        app.MapGqlAuthTokens(ManageTokens);
        app.MapGqlAuthAdminTokens("/rest");
        app.MapWhoAmI();
        app.MapGet("/", () => Results.Redirect("/gqlauth/tokens/page")).ExcludeFromDescription();
    }
}
