using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Security.Claims;

namespace GqlAuthTooling;

/// <summary>
/// Turns principals into callers. A principal that comes again is kept as it was then, which may be after a few readings: who changes
/// somebody's rights gives a new principal, or says so through a source of callers. Safe for any number of threads.
/// </summary>
/// <remarks>Claims of an identity that nobody has authenticated are hearsay and give nothing.</remarks>
public sealed class ClaimsCallers
{
    private const int Recent = 32;

    private readonly ConditionalWeakTable<ClaimsPrincipal, KnownCaller> _known = new();
    private readonly KnownCaller?[] _recent = new KnownCaller?[Recent];
    private readonly KeyValuePair<string, ClaimUse>[] _uses;
    private KnownCaller? _anonymous;

    /// <summary>Reads the claims that options name.</summary>
    /// <param name="options">The options; later changes to them have no effect.</param>
    public ClaimsCallers(ClaimsCallerOptions options)
    {
        // A principal has many claims and few types count, nearly all of other lengths: to go through them is faster than to hash.
        _uses = Guard.NotNull(options, nameof(options)).PermissionClaimTypes.Select(type => (type, use: ClaimUse.Permission))
            .Concat(options.ScopeClaimTypes.Select(type => (type, use: ClaimUse.Scope)))
            .Append((type: "exp", use: ClaimUse.Expiry))
            .GroupBy(claim => claim.type, claim => claim.use, StringComparer.Ordinal)
            .Select(claims => new KeyValuePair<string, ClaimUse>(
                claims.Key, claims.Aggregate(ClaimUse.None, (all, use) => all | use)))
            .ToArray();
    }

    [Flags]
    private enum ClaimUse
    {
        None = 0,
        Permission = 1,
        Scope = 2,
        Expiry = 4,
    }

    /// <summary>The caller that a principal is. Allocates nothing for a principal that is kept.</summary>
    /// <param name="principal">Who the transport says it is; <see langword="null"/>: nobody.</param>
    /// <param name="catalog">The catalogue of the server's map.</param>
    /// <param name="now">The time. From the time of a claim <c>exp</c> on, and when that can't be read, the caller is
    /// anonymous.</param>
    public Caller Find(ClaimsPrincipal? principal, PermissionCatalog catalog, DateTimeOffset now)
    {
        var caller = Find(principal, Guard.NotNull(catalog, nameof(catalog)), out var end);
        return end <= now ? Anonymous(catalog) : caller;
    }

#if NET8_0_OR_GREATER
    /// <summary>The caller that a principal is now.</summary>
    /// <param name="principal">Who the transport says it is; <see langword="null"/>: nobody.</param>
    /// <param name="catalog">The catalogue of the server's map.</param>
    /// <param name="time">The clock.</param>
    public Caller Find(ClaimsPrincipal? principal, PermissionCatalog catalog, TimeProvider time)
    {
        Guard.NotNull(time, nameof(time));
        if (principal is not null && PlaceOf(principal) is { IsEndless: true } known && known.IsOver(catalog) && known.IsOf(principal))
        {
            return known.Caller;
        }

        var caller = Find(principal, Guard.NotNull(catalog, nameof(catalog)), out var end);

        // Most principals have no end; reading the clock would take longer than all the rest.
        return end != DateTimeOffset.MaxValue && end <= time.GetUtcNow() ? Anonymous(catalog) : caller;
    }
#endif

    private Caller Find(ClaimsPrincipal? principal, PermissionCatalog catalog, out DateTimeOffset end)
    {
        if (principal is null)
        {
            end = DateTimeOffset.MaxValue;
            return Anonymous(catalog);
        }

        ref var place = ref PlaceOf(principal);
        var known = place;
        if ((known is null || !known.IsOf(principal)) && _known.TryGetValue(principal, out known))
        {
            place = known;
        }

        if (known is not null && known.IsOver(catalog))
        {
            end = known.End;
            return known.Caller;
        }

        var caller = Read(principal, catalog, out end);
        if (RecentPrincipals.ComesAgain(principal))
        {
            Keep(principal, place = new KnownCaller(principal, caller, end));
        }

        return caller;
    }

    // To ask the table takes longer than all that is decided. Which of two requests at once gets the place does not matter.
    private ref KnownCaller? PlaceOf(ClaimsPrincipal principal) =>
        ref _recent[RuntimeHelpers.GetHashCode(principal) & (Recent - 1)];

    private Caller Anonymous(PermissionCatalog catalog)
    {
        var known = _anonymous;
        if (known is null || !known.IsOver(catalog))
        {
            _anonymous = known = new KnownCaller(null, Caller.Anonymous(catalog), DateTimeOffset.MaxValue);
        }

        return known.Caller;
    }

    private Caller Read(ClaimsPrincipal principal, PermissionCatalog catalog, out DateTimeOffset end)
    {
        var grants = new GrantCollector(catalog);
        var isAuthenticated = false;
        end = DateTimeOffset.MaxValue;
        foreach (var identity in principal.Identities)
        {
            if (identity.IsAuthenticated)
            {
                isAuthenticated = true;
                foreach (var claim in identity.Claims)
                {
                    Read(claim, ref grants, ref end);
                }
            }
        }

        return isAuthenticated ? Caller.Authenticated(grants.Build()) : Anonymous(catalog);
    }

    private void Read(Claim claim, ref GrantCollector grants, ref DateTimeOffset end)
    {
        var use = UseOf(claim.Type);
        if ((use & ClaimUse.Permission) != 0)
        {
            grants.Add(claim.Value);
        }

        if ((use & ClaimUse.Scope) != 0)
        {
            grants.AddAll(claim.Value);
        }

        // Of several credentials in one principal the first to end ends it.
        if ((use & ClaimUse.Expiry) != 0 && NumericDate.Parse(claim.Value) is var expiry && expiry < end)
        {
            end = expiry;
        }
    }

    private ClaimUse UseOf(string type)
    {
        foreach (var use in _uses)
        {
            if (string.Equals(use.Key, type, StringComparison.Ordinal))
            {
                return use.Value;
            }
        }

        return ClaimUse.None;
    }

    private void Keep(ClaimsPrincipal principal, KnownCaller known)
    {
#if NET
        _known.AddOrUpdate(principal, known);
#else
        // Whoever comes second finds what the first has kept, which was read from the same claims.
        _known.Remove(principal);
        _known.GetValue(principal, _ => known);
#endif
    }

    // Must not keep the principal alive.
    private sealed class KnownCaller
    {
        private readonly WeakReference<ClaimsPrincipal>? _principal;

        public KnownCaller(ClaimsPrincipal? principal, Caller caller, DateTimeOffset end)
        {
            _principal = principal is null ? null : new WeakReference<ClaimsPrincipal>(principal);
            Caller = caller;
            End = end;
            IsEndless = end == DateTimeOffset.MaxValue;
        }

        public Caller Caller { get; }

        public DateTimeOffset End { get; }

        public bool IsEndless { get; }

        public bool IsOf(ClaimsPrincipal principal) =>
            _principal is not null && _principal.TryGetTarget(out var known) && ReferenceEquals(known, principal);

        public bool IsOver(PermissionCatalog catalog) => ReferenceEquals(Caller.Permissions.Catalog, catalog);
    }
}
