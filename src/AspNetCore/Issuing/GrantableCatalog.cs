using System;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GqlAuthTooling.AspNetCore;

/// <summary>The permissions that a token can be issued with: those of the options, else those among the services.</summary>
public sealed class GrantableCatalog
{
    /// <summary>Finds the catalogue.</summary>
    /// <param name="options">The options.</param>
    /// <param name="services">The services.</param>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public GrantableCatalog(IOptions<GqlAuthTokenOptions> options, IServiceProvider services) =>
        Catalog = options.Value.Catalog
            ?? services.GetService<PermissionCatalog>()
            ?? services.GetService<PermissionMap>()?.Catalog
            ?? throw new InvalidOperationException(
                "There is no catalogue of permissions, so no token could be issued. Set GqlAuthTokenOptions.Catalog, "
                + "or add the server's PermissionMap to the services.");

    /// <summary>The catalogue.</summary>
    public PermissionCatalog Catalog { get; }
}
