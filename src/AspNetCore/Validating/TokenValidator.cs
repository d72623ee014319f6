using System;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Options;

namespace GqlAuthTooling.AspNetCore;

/// <summary>Says whether a credential is a valid token, and whose.</summary>
public sealed class TokenValidator
{
    private const int MaxReadings = 5;

    private readonly SipHash _tags = SipHash.WithRandomKey();
    private readonly ITokenStore _store;
    private readonly TokenCache _cache;
    private readonly GqlAuthTokenOptions _options;
    private readonly TimeProvider _time;

    /// <summary>Makes a validator.</summary>
    /// <param name="store">Where the tokens are.</param>
    /// <param name="cache">What is known of them.</param>
    /// <param name="options">The options.</param>
    /// <param name="time">The clock.</param>
    public TokenValidator(ITokenStore store, TokenCache cache, IOptions<GqlAuthTokenOptions> options, TimeProvider time)
    {
        _store = store;
        _cache = cache;
        _options = options.Value;
        _time = time;
    }

    /// <summary>Validates a credential. A token that is known completes at once and allocates nothing.</summary>
    /// <param name="credential">The text that came with the request, of any length and content.</param>
    /// <param name="cancellationToken">Gives up reading the store.</param>
    public ValueTask<TokenValidation> ValidateAsync(ReadOnlyMemory<char> credential, CancellationToken cancellationToken = default)
    {
        var text = credential.Span;
        if (text.Length == TokenSecret.Length
            && TokenSecret.TryReadId(text, out var id)
            && _cache.Find(id) is { } known
            && IsTagged(known, TagOf(text)))
        {
            return new ValueTask<TokenValidation>(Judge(known));
        }

        return TokenSecret.Explain(text) is { } fault
            ? new ValueTask<TokenValidation>(TokenValidation.Malformed(fault))
            : new ValueTask<TokenValidation>(ReadAsync(credential, cancellationToken));
    }

    /// <summary>
    /// Whether a token that was valid still is: for whoever was let in by it and stays, like a subscription. Costs what a
    /// validation costs, and is no use of the token.
    /// </summary>
    /// <param name="prefix">The token's prefix.</param>
    /// <param name="cancellationToken">Gives up reading the store.</param>
    public ValueTask<bool> IsStillValidAsync(string prefix, CancellationToken cancellationToken = default)
    {
        if (prefix is not { Length: TokenSecret.PrefixLength } || !TokenSecret.TryReadId(prefix, out var id))
        {
            return new ValueTask<bool>(false);
        }

        return _cache.Find(id) is { } known
            ? new ValueTask<bool>(IsValid(known))
            : new ValueTask<bool>(ReadAgainAsync(prefix, id, cancellationToken));
    }

    private static bool IsTagged(CachedToken token, (ulong Low, ulong High) tag) =>
        ((token.Tag.Low ^ tag.Low) | (token.Tag.High ^ tag.High)) == 0;

    private async Task<TokenValidation> ReadAsync(ReadOnlyMemory<char> credential, CancellationToken cancellationToken)
    {
        TokenSecret.TryReadId(credential.Span, out var id);
        var prefix = credential.Span[..TokenSecret.PrefixLength].ToString();
        var hash = TokenSecret.HashOf(credential.Span);
        if (_cache.Find(id) is { } known)
        {
            // Its tag is another, so its hash is, unless another thread has only just read it, or read it without the text.
            if (!CryptographicOperations.FixedTimeEquals(known.Hash, hash))
            {
                return TokenValidation.Refuse(TokenRefusal.WrongSecret, prefix);
            }

            if (!known.IsTagged)
            {
                _cache.Keep(id, known = known.Tagged(TagOf(credential.Span)));
            }

            return Judge(known);
        }

        for (var i = 0; i < MaxReadings; i++)
        {
            var revision = _cache.RevisionOf(id);
            var readAt = _time.GetTimestamp();
            var stored = await _store.FindAsync(prefix, cancellationToken).ConfigureAwait(false);
            if (stored is null)
            {
                return TokenValidation.Refuse(TokenRefusal.Unknown, prefix);
            }

            if (!CryptographicOperations.FixedTimeEquals(stored.Hash, hash))
            {
                return TokenValidation.Refuse(TokenRefusal.WrongSecret, prefix);
            }

            var token = new CachedToken(
                stored, new TokenPrincipal(stored.Info, _options), TagOf(credential.Span), revision, readAt);
            _cache.Keep(id, token);
            if (_cache.RevisionOf(id) == revision)
            {
                return Judge(token);
            }
        }

        throw new InvalidOperationException(
            $"The token {prefix} was changed {MaxReadings} times while it was read; it is not taken as valid.");
    }

    private async Task<bool> ReadAgainAsync(string prefix, ulong id, CancellationToken cancellationToken)
    {
        for (var i = 0; i < MaxReadings; i++)
        {
            var revision = _cache.RevisionOf(id);
            var readAt = _time.GetTimestamp();
            var stored = await _store.FindAsync(prefix, cancellationToken).ConfigureAwait(false);
            if (stored is null)
            {
                return false;
            }

            // Nobody has shown the text now, so its tag is the one that is known. Without one no text is known by its tag, and
            // the next request is compared by its hash.
            var tag = _cache.FindOutdated(id) is { } outdated && CryptographicOperations.FixedTimeEquals(outdated.Hash, stored.Hash)
                ? outdated.Tag
                : default;
            var token = new CachedToken(stored, new TokenPrincipal(stored.Info, _options), tag, revision, readAt);
            _cache.Keep(id, token);
            if (_cache.RevisionOf(id) == revision)
            {
                return IsValid(token);
            }
        }

        return false;
    }

    private bool IsValid(CachedToken token) => !token.IsRevoked && _time.GetUtcNow().UtcTicks < token.ExpiresAtTicks;

    private TokenValidation Judge(CachedToken token)
    {
        if (token.IsRevoked)
        {
            return TokenValidation.Refuse(TokenRefusal.Revoked, token.Prefix);
        }

        var now = _time.GetUtcNow().UtcTicks;
        if (now >= token.ExpiresAtTicks)
        {
            return TokenValidation.Refuse(TokenRefusal.Expired, token.Prefix);
        }

        token.NoteUse(now);
        return TokenValidation.Accept(token.Principal);
    }

    private (ulong Low, ulong High) TagOf(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[TokenSecret.Length];
        Encoding.ASCII.GetBytes(text, bytes);
        return _tags.Hash(bytes);
    }
}
