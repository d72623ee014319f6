using System;
using GqlAuthTooling;
using GqlAuthTooling.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Host.Staff;

namespace Storefront.Host;

/// <summary>
/// Tokens at a server of the shop, kept in a SQLite file, and the staff who may hand them out. The server on HotChocolate compiles this
/// file, too: there is one way to do it.
/// </summary>
public static class StorefrontTokens
{
    /// <summary>The policy of whoever may issue and revoke tokens.</summary>
    public const string ManageTokens = "manage-tokens";

    /// <summary>The SQLite file, unless <c>Tokens:Database</c> names another.</summary>
    public const string DatabaseFile = "storefront-tokens.db";

    /// <summary>Adds tokens of integrations, and those that administrators fetch by password and one-time code.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="permissions">What can be granted: the map that the server enforces.</param>
    /// <param name="database">The file.</param>
    /// <param name="configure">How credentials are taken from requests.</param>
    public static GqlAuthTokensBuilder AddStorefrontTokens(
        this IServiceCollection services,
        PermissionMap permissions,
        string? database,
        Action<GqlAuthTokenSchemeOptions>? configure = null)
    {
        services.AddSingleton(permissions);
        services.AddStaff();
        services.AddAuthorizationBuilder().AddPolicy(ManageTokens, policy => policy
            .AddAuthenticationSchemes(StaffSignIn.Scheme)
            .RequireRole(StaffRoles.TokenAdmin));
        return services.AddGqlAuthTokens(configureAuthentication: configure)
            .UseSqlite(database ?? DatabaseFile)
            .AddAdminTokens<StaffAdmins>();
    }

    /// <summary>Maps the page, the REST endpoints, of administrators too, and the sign-in of staff.</summary>
    /// <param name="app">The application, which authenticates already.</param>
    public static void UseStorefrontTokens(this WebApplication app)
    {
        app.UseAuthorization();
        app.UseRateLimiter();
        app.MapStaffSignIn();
        app.MapGqlAuthTokens(ManageTokens);
        app.MapGqlAuthAdminTokens("/rest");
    }
}
