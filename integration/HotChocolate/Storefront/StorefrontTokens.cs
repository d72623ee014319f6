using global::Storefront.Host.Staff;
using GqlAuthTooling.Adapter;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Storefront;

/// <summary>API tokens of the shop's server, handed out by staff on the page, and tokens of administrators: kept in a SQLite file.</summary>
public static class StorefrontTokens
{
    /// <summary>The policy of whoever may issue and revoke tokens.</summary>
    public const string ManageTokens = "manage-tokens";

    /// <summary>Adds tokens beside the demo tokens and the tokens of customers, which are left to their own scheme.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="database">The file.</param>
    public static IServiceCollection AddStorefrontTokens(this IServiceCollection services, string database)
    {
        // What can be granted is what the schema's map asks for.
        services.AddSingleton(PermissionMap.Compose(GqlAuthModules.All()));
        services.AddGqlAuthTokens(configureAuthentication: scheme => scheme.AcceptOtherBearerTokens = true)
            .UseSqlite(database)
            .AddAdminTokens<StaffAdmins>();
        services.AddStaff();
        services.AddAuthorizationBuilder().AddPolicy(ManageTokens, policy => policy
            .AddAuthenticationSchemes(StaffSignIn.Scheme)
            .RequireRole(StaffRoles.TokenAdmin));
        return services;
    }

    /// <summary>Maps the page, the REST endpoints and the sign-in of staff.</summary>
    /// <param name="app">The application.</param>
    public static void UseStorefrontTokens(this WebApplication app)
    {
        app.UseAuthorization();
        app.UseRateLimiter();
        app.MapStaffSignIn();
        app.MapGqlAuthTokens(ManageTokens);
        app.MapGqlAuthAdminTokens("/rest");
    }
}
