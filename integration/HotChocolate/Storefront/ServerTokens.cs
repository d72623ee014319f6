using global::Storefront;
using global::Storefront.Host;
using GqlAuthTooling.Adapter;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Storefront;

/// <summary>Tokens at the shop's server: those of the sample's host, and those of customers, who have mutations here.</summary>
public static class ServerTokens
{
    /// <summary>Adds tokens beside the demo tokens, which are left to their own scheme.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="database">The file, or <see langword="null"/> for the usual one.</param>
    public static void AddServerTokens(this IServiceCollection services, string? database) =>
        //// What can be granted is what the schema's map asks for.
        services
            .AddStorefrontTokens(PermissionMap.Compose(GqlAuthModules.All()), database, scheme => scheme.AcceptOtherBearerTokens = true)
            .AddStorefrontCustomers();
}
