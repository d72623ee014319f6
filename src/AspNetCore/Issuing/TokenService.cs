using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GqlAuthTooling.AspNetCore;

/// <summary>Issues integration tokens, and lists, finds and revokes tokens of any kind.</summary>
public sealed partial class TokenService
{
    /// <summary>The longest text of a reason for a revocation.</summary>
    public const int MaxReasonLength = 500;

    private const int MaxNameLength = 200;

    private readonly ITokenStore _store;
    private readonly TokenCache _cache;
    private readonly TokenIssuer _issuer;
    private readonly TokenRequestCheck _check;
    private readonly GqlAuthTokenOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<TokenService> _logger;

    /// <summary>Makes the service.</summary>
    /// <param name="store">Where the tokens are.</param>
    /// <param name="cache">What is known of them.</param>
    /// <param name="issuer">Makes them.</param>
    /// <param name="catalog">The permissions that can be granted.</param>
    /// <param name="options">The options.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">The log.</param>
    internal TokenService(
        ITokenStore store,
        TokenCache cache,
        TokenIssuer issuer,
        GrantableCatalog catalog,
        IOptions<GqlAuthTokenOptions> options,
        TimeProvider time,
        ILogger<TokenService> logger)
    {
        _store = store;
        _cache = cache;
        _issuer = issuer;
        _options = options.Value;
        _check = new TokenRequestCheck(catalog.Catalog, _options);
        _time = time;
        _logger = logger;
    }

    /// <summary>Issues a token.</summary>
    /// <param name="request">What it shall be.</param>
    /// <param name="by">Who issues it.</param>
    /// <param name="cancellationToken">Gives up; a token may have been stored all the same, and nobody knows its secret.</param>
    /// <exception cref="TokenRequestException">The request is not one that a token is issued for.</exception>
    public async Task<IssuedToken> IssueAsync(TokenRequest request, string by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        var who = PlainText.Of(by, MaxNameLength);
        var (now, expiresAt) = LifeOf(request);
        var faults = _check.FaultsOf(request, now, expiresAt);
        if (faults.Count > 0)
        {
            throw new TokenRequestException(faults);
        }

        var draft = new TokenInfo
        {
            Prefix = string.Empty,
            Description = request.Description.Trim(),
            Permissions = request.Permissions.Distinct(StringComparer.Ordinal).ToArray(),
            Restrictions = request.Restrictions.ToDictionary(
                pair => pair.Key,
                pair => (IReadOnlyList<string>)pair.Value.Distinct(StringComparer.Ordinal).ToArray(),
                StringComparer.Ordinal),
            IssuedAt = now,
            IssuedBy = who,
            ExpiresAt = expiresAt,
        };
        return await _issuer.IssueAsync(draft, stamp: null, TokenFormat.Opaque, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lists tokens, the last issued first.</summary>
    /// <param name="state">Their state; <see langword="null"/> for any.</param>
    /// <param name="after">The last token of the list before; <see langword="null"/> for the first list.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="kind">Their kind; <see langword="null"/> for any.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<IReadOnlyList<TokenInfo>> ListAsync(
        TokenState? state = null,
        TokenInfo? after = null,
        int count = TokenFilter.MaxCount,
        TokenKind? kind = TokenKind.Integration,
        CancellationToken cancellationToken = default) =>
        SearchAsync(string.Empty, state, after, count, kind, cancellationToken);

    /// <summary>
    /// Finds tokens by what somebody has of one: the prefix, its beginning, or the whole text of a token that was found where it
    /// should not be. Only the prefix is looked at.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The tokens whose prefix begins so, none when the text is no beginning of a prefix.</returns>
    public async Task<IReadOnlyList<TokenInfo>> LookUpAsync(string text, CancellationToken cancellationToken = default) =>
        TokenSecret.TryReadPrefix(text, out var prefix)
            ? await _store.ListAsync(new TokenFilter { Prefix = prefix }, cancellationToken).ConfigureAwait(false)
            : [];

    /// <summary>Lists tokens that somebody looks for, the last issued first.</summary>
    /// <param name="text">A part of a description, or what <see cref="LookUpAsync"/> takes, for a token of any kind; empty for any.</param>
    /// <param name="state">Their state; <see langword="null"/> for any.</param>
    /// <param name="after">The last token of the list before; <see langword="null"/> for the first list.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="kind">Their kind; <see langword="null"/> for any.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<IReadOnlyList<TokenInfo>> SearchAsync(
        string text,
        TokenState? state = null,
        TokenInfo? after = null,
        int count = TokenFilter.MaxCount,
        TokenKind? kind = TokenKind.Integration,
        CancellationToken cancellationToken = default)
    {
        var isPrefix = TokenSecret.TryReadPrefix(text, out var prefix);
        var filter = new TokenFilter
        {
            State = state,
            Kind = isPrefix ? null : kind,
            At = _time.GetUtcNow(),
            Prefix = prefix,
            Text = isPrefix || string.IsNullOrWhiteSpace(text) ? null : text.Trim(),
            After = after,
            Count = Math.Clamp(count, 1, TokenFilter.MaxCount),
        };
        return _store.ListAsync(filter, cancellationToken);
    }

    /// <summary>
    /// Revokes a token. When this has completed, no request that begins on this server after it is accepted with the token.
    /// A token that is revoked already keeps who revoked it first, when and why.
    /// </summary>
    /// <param name="prefix">Its prefix.</param>
    /// <param name="by">Who revokes it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Gives up; it may have been revoked all the same.</param>
    /// <returns>The token, or <see langword="null"/> when there is none of that prefix.</returns>
    public async Task<TokenInfo?> RevokeAsync(
        string prefix, string by, string? reason = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        if (!TokenSecret.TryReadPrefix(prefix, out var read) || read.Length != TokenSecret.PrefixLength)
        {
            return null;
        }

        var who = PlainText.Of(by, MaxNameLength);
        var revocation = new TokenRevocation(WholeSecond(_time.GetUtcNow()), who, PlainText.Of(TokenSecret.Redact(reason ?? string.Empty), MaxReasonLength));
        try
        {
            var revoked = await _store.RevokeAsync(read, revocation, cancellationToken).ConfigureAwait(false);
            if (revoked is { IsNew: true })
            {
                TokenMetrics.Revoked.Add(1);
                LogRevoked(read, revoked.Info.Description, who);
            }
            else if (revoked is not null)
            {
                LogRevokedBefore(who, read, revoked.Info.Revocation?.By ?? string.Empty);
            }

            return revoked?.Info;
        }
        finally
        {
            // Also when the store failed: it may have failed after it has committed.
            _cache.Invalidate(read);
        }
    }

    /// <summary>Revokes the token that a request came with, if it is one of a kind.</summary>
    internal async Task<bool> RevokeOwnAsync(ClaimsPrincipal caller, TokenKind kind, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller.Identity is { IsAuthenticated: true, AuthenticationType: GqlAuthTokenDefaults.AuthenticationScheme }
            && caller.FindFirst(GqlAuthTokenClaims.Kind)?.Value == TokenKinds.NameOf(kind)
            && caller.FindFirst(GqlAuthTokenClaims.Prefix)?.Value is { } prefix
            && await RevokeAsync(prefix, CallerName.Of(caller), "signed out", cancellationToken).ConfigureAwait(false) is not null;
    }

    /// <summary>All that is wrong with a request, whether a token shall be issued for it or not.</summary>
    internal IReadOnlyList<TokenFault> FaultsOf(TokenRequest request)
    {
        var (now, expiresAt) = LifeOf(request);
        return _check.FaultsOf(request, now, expiresAt);
    }

    private (DateTimeOffset Now, DateTimeOffset ExpiresAt) LifeOf(TokenRequest request)
    {
        var now = WholeSecond(_time.GetUtcNow());
        return (now, WholeSecond(request.ExpiresAt ?? now + _options.DefaultLifetime));
    }

    private static DateTimeOffset WholeSecond(DateTimeOffset moment) =>
        DateTimeOffset.FromUnixTimeSeconds(moment.ToUnixTimeSeconds());

    [LoggerMessage(2, LogLevel.Information, "Token {Prefix} ({Description}) was revoked by {By}.")]
    private partial void LogRevoked(string prefix, string description, string by);

    [LoggerMessage(4, LogLevel.Information, "{By} asked to revoke token {Prefix}, which {First} has revoked before.")]
    private partial void LogRevokedBefore(string by, string prefix, string first);
}
