using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>Who sends an operation, as far as requirements ask: whether authenticated, and the permissions held.</summary>
public sealed class Caller
{
    private Caller(bool isAuthenticated, PermissionSet permissions)
    {
        IsAuthenticated = isAuthenticated;
        Permissions = permissions;
    }

    /// <summary>Whether the caller gave a valid credential.</summary>
    public bool IsAuthenticated { get; }

    /// <summary>The permissions held; none when the caller is not authenticated.</summary>
    public PermissionSet Permissions { get; }

    /// <summary>A caller without any credential: holds nothing.</summary>
    /// <param name="catalog">The catalogue of the server's map.</param>
    public static Caller Anonymous(PermissionCatalog catalog) => new(isAuthenticated: false, PermissionSet.Empty(catalog));

    /// <summary>A caller with a valid credential.</summary>
    /// <param name="permissions">The permissions the credential gives.</param>
    public static Caller Authenticated(PermissionSet permissions) =>
        new(isAuthenticated: true, Guard.NotNull(permissions, nameof(permissions)));

    /// <summary>A caller with a valid credential.</summary>
    /// <param name="catalog">The catalogue of the server's map.</param>
    /// <param name="grants">The grants the credential carries.</param>
    public static Caller Authenticated(PermissionCatalog catalog, IEnumerable<string> grants) =>
        Authenticated(PermissionSet.FromGrants(catalog, grants));
}
