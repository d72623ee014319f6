using System;

namespace GqlAuthTooling.AspNetCore;

/// <summary>How tokens are issued and checked.</summary>
public sealed class GqlAuthTokenOptions
{
    /// <summary>How long a token is valid when its request names no end: 30 days.</summary>
    public TimeSpan DefaultLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>The longest that a token may be valid: 366 days. Who can't name an end forgets that the token is there.</summary>
    public TimeSpan MaxLifetime { get; set; } = TimeSpan.FromDays(366);

    /// <summary>
    /// How long a token that was read from the store is taken as it was while nobody tells of changes: 2 seconds. A revocation
    /// on this server counts at once; one by another process within this time.
    /// </summary>
    public TimeSpan CacheTime { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The same while the store tells of changes and is known to be reachable (PostgreSQL): 5 minutes.</summary>
    public TimeSpan ConfirmedCacheTime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How long what the host says of an account counts for its tokens: 1 minute. Within this time a customer's or an
    /// administrator's tokens end whose account is locked, removed or has another password, where nobody revokes them at once.
    /// </summary>
    public TimeSpan AccountCheckInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How many tokens are kept in memory; one more is read from the store each time: 100,000.</summary>
    public int CacheSize { get; set; } = 100_000;

    /// <summary>How often the times of last use are written: every 30 seconds, never while a request waits.</summary>
    public TimeSpan LastUsedInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The type of the claims that carry grants: <c>permission</c>.</summary>
    public string PermissionClaimType { get; set; } = "permission";

    /// <summary>
    /// What the claim type of a restriction begins with, so that nobody can issue a token whose restriction passes for another
    /// claim, a role for example: <c>restriction:</c>. It is a word and a colon.
    /// </summary>
    public string RestrictionClaimPrefix { get; set; } = "restriction:";

    /// <summary>
    /// The permissions that can be granted. By default the <see cref="PermissionCatalog"/> or <see cref="PermissionMap"/> among the
    /// services.
    /// </summary>
    public PermissionCatalog? Catalog { get; set; }
}
