using global::Storefront;
using global::Storefront.Host.Staff;
using GqlAuthTooling.Adapter;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Storefront;

/// <summary>Tokens at the shop's server, kept in a SQLite file: those that staff hand out on the page, of customers and of administrators.</summary>
public static class StorefrontTokens
{
    /// <summary>The policy of whoever may issue and revoke tokens.</summary>
    public const string ManageTokens = "manage-tokens";

    /// <summary>Adds tokens beside the demo tokens, which are left to their own scheme.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="database">The file.</param>
    public static IServiceCollection AddStorefrontTokens(this IServiceCollection services, string database)
    {
        // What can be granted is what the schema's map asks for.
        services.AddSingleton(PermissionMap.Compose(GqlAuthModules.All()));
        services.AddGqlAuthTokens(configureAuthentication: scheme => scheme.AcceptOtherBearerTokens = true)
            .UseSqlite(database)
            .AddStorefrontCustomers()
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
