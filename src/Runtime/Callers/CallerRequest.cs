using System;
using System.Security.Claims;

namespace GqlAuthTooling;

/// <summary>What is known about whoever sends an operation.</summary>
public sealed class CallerRequest
{
    /// <summary>Describes a caller.</summary>
    /// <param name="user">Who the transport says it is, or <see langword="null"/>.</param>
    /// <param name="claimed">The caller that the claims of <paramref name="user"/> make.</param>
    /// <param name="services">The services of the request.</param>
    /// <param name="isRecheck">Whether this caller was found before and may have lost rights since.</param>
    public CallerRequest(ClaimsPrincipal? user, Caller claimed, IServiceProvider services, bool isRecheck)
    {
        User = user;
        Claimed = Guard.NotNull(claimed, nameof(claimed));
        Services = Guard.NotNull(services, nameof(services));
        IsRecheck = isRecheck;
    }

    /// <summary>Who the transport says it is, or <see langword="null"/>.</summary>
    public ClaimsPrincipal? User { get; }

    /// <summary>The caller that the claims of <see cref="User"/> make; the answer of whoever has nothing to add.</summary>
    public Caller Claimed { get; }

    /// <summary>The services of the request.</summary>
    public IServiceProvider Services { get; }

    /// <summary>Whether this caller was found before and may have lost rights since: an event of a subscription.</summary>
    public bool IsRecheck { get; }

    /// <summary>The catalogue that the caller's permissions must be given over.</summary>
    public PermissionCatalog Catalog => Claimed.Permissions.Catalog;
}
