using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Security.Claims;

namespace GqlAuthTooling;

/// <summary>
/// Turns principals into callers. A principal is read once and taken as it was then: who changes somebody's rights gives a new
/// principal, or says so through a source of callers. Safe for any number of threads.
/// </summary>
/// <remarks>Claims of an identity that nobody has authenticated are hearsay and give nothing.</remarks>
public sealed class ClaimsCallers
{
    private static readonly char[] Blank = { ' ' };

    private readonly ConditionalWeakTable<ClaimsPrincipal, ClaimedCaller> _known = new();
    private readonly HashSet<string> _permissionTypes;
    private readonly HashSet<string> _scopeTypes;
    private ClaimedCaller? _anonymous;

    /// <summary>Reads the claims that options name.</summary>
    /// <param name="options">The options; later changes to them have no effect.</param>
    public ClaimsCallers(ClaimsCallerOptions options)
    {
        _permissionTypes = new HashSet<string>(Guard.NotNull(options, nameof(options)).PermissionClaimTypes, StringComparer.Ordinal);
        _scopeTypes = new HashSet<string>(options.ScopeClaimTypes, StringComparer.Ordinal);
    }

    /// <summary>The caller that a principal is. Allocates nothing for a principal that was seen before.</summary>
    /// <param name="principal">Who the transport says it is; <see langword="null"/>: nobody.</param>
    /// <param name="catalog">The catalogue of the server's map.</param>
    /// <param name="now">The time. From the time of a claim <c>exp</c> on, and when that can't be read, the caller is
    /// anonymous.</param>
    public Caller Find(ClaimsPrincipal? principal, PermissionCatalog catalog, DateTimeOffset now)
    {
        var known = Find(principal, Guard.NotNull(catalog, nameof(catalog)));
        return known.End <= now ? Anonymous(catalog).Caller : known.Caller;
    }

#if NET8_0_OR_GREATER
    /// <summary>The caller that a principal is now.</summary>
    /// <param name="principal">Who the transport says it is; <see langword="null"/>: nobody.</param>
    /// <param name="catalog">The catalogue of the server's map.</param>
    /// <param name="time">The clock.</param>
    public Caller Find(ClaimsPrincipal? principal, PermissionCatalog catalog, TimeProvider time)
    {
        Guard.NotNull(time, nameof(time));
        var known = Find(principal, Guard.NotNull(catalog, nameof(catalog)));

        // Most principals have no end; reading the clock would take longer than all the rest.
        return known.End != DateTimeOffset.MaxValue && known.End <= time.GetUtcNow() ? Anonymous(catalog).Caller : known.Caller;
    }
#endif

    private ClaimedCaller Find(ClaimsPrincipal? principal, PermissionCatalog catalog)
    {
        if (principal is null)
        {
            return Anonymous(catalog);
        }

        if (!_known.TryGetValue(principal, out var known) || !known.IsOver(catalog))
        {
            known = Read(principal, catalog);
            Keep(principal, known);
        }

        return known;
    }

    private ClaimedCaller Anonymous(PermissionCatalog catalog)
    {
        var known = _anonymous;
        if (known is null || !known.IsOver(catalog))
        {
            _anonymous = known = new ClaimedCaller(Caller.Anonymous(catalog), DateTimeOffset.MaxValue);
        }

        return known;
    }

    private ClaimedCaller Read(ClaimsPrincipal principal, PermissionCatalog catalog)
    {
        var grants = new List<string>();
        var end = DateTimeOffset.MaxValue;
        var isAuthenticated = false;
        foreach (var identity in principal.Identities)
        {
            if (identity.IsAuthenticated)
            {
                isAuthenticated = true;
                foreach (var claim in identity.Claims)
                {
                    Read(claim, grants, ref end);
                }
            }
        }

        return new ClaimedCaller(isAuthenticated ? Caller.Authenticated(catalog, grants) : Caller.Anonymous(catalog), end);
    }

    private void Read(Claim claim, List<string> grants, ref DateTimeOffset end)
    {
        if (_permissionTypes.Contains(claim.Type))
        {
            grants.Add(claim.Value);
        }

        if (_scopeTypes.Contains(claim.Type))
        {
            grants.AddRange(claim.Value.Split(Blank, StringSplitOptions.RemoveEmptyEntries));
        }

        // Of several credentials in one principal the first to end ends it.
        if (string.Equals(claim.Type, "exp", StringComparison.Ordinal) && NumericDate.Parse(claim.Value) is var expiry && expiry < end)
        {
            end = expiry;
        }
    }

    private void Keep(ClaimsPrincipal principal, ClaimedCaller known)
    {
#if NET
        _known.AddOrUpdate(principal, known);
#else
        // Whoever comes second finds what the first has kept, which was read from the same claims.
        _known.Remove(principal);
        _known.GetValue(principal, _ => known);
#endif
    }

    // Must not refer to the principal, which it would keep alive.
    private sealed class ClaimedCaller
    {
        public ClaimedCaller(Caller caller, DateTimeOffset end)
        {
            Caller = caller;
            End = end;
        }

        public Caller Caller { get; }

        public DateTimeOffset End { get; }

        public bool IsOver(PermissionCatalog catalog) => ReferenceEquals(Caller.Permissions.Catalog, catalog);
    }
}
