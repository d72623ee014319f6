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
    private readonly AccountReader _accounts;
    private readonly JsonWebTokens? _signed;
    private readonly GqlAuthTokenOptions _options;
    private readonly TimeProvider _time;

    /// <summary>Makes a validator.</summary>
    /// <param name="store">Where the tokens are.</param>
    /// <param name="cache">What is known of them.</param>
    /// <param name="accounts">What is known of the accounts that they belong to.</param>
    /// <param name="signed">Reads JSON web tokens; <see langword="null"/> where none is accepted.</param>
    /// <param name="options">The options.</param>
    /// <param name="time">The clock.</param>
    internal TokenValidator(
        ITokenStore store,
        TokenCache cache,
        AccountReader accounts,
        JsonWebTokens? signed,
        IOptions<GqlAuthTokenOptions> options,
        TimeProvider time)
    {
        _store = store;
        _cache = cache;
        _accounts = accounts;
        _signed = signed;
        _options = options.Value;
        _time = time;
    }

    /// <summary>Reads JSON web tokens; <see langword="null"/> where none is accepted.</summary>
    internal JsonWebTokens? Signed => _signed;

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

        if (_signed is not null && JsonWebTokens.MayBeOne(text))
        {
            return _cache.FindSigned(TagOf(text)) is { } seen
                ? new ValueTask<TokenValidation>(Judge(seen))
                : new ValueTask<TokenValidation>(ReadSignedAsync(_signed, credential, cancellationToken));
        }

        return TokenSecret.Explain(text) is { } fault
            ? new ValueTask<TokenValidation>(TokenValidation.Malformed(fault))
            : new ValueTask<TokenValidation>(ReadOpaqueAsync(credential, cancellationToken));
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

    private async Task<TokenValidation> ReadOpaqueAsync(ReadOnlyMemory<char> credential, CancellationToken cancellationToken)
    {
        TokenSecret.TryReadId(credential.Span, out var id);
        var prefix = credential.Span[..TokenSecret.PrefixLength].ToString();
        if (_cache.Find(id) is { } known)
        {
            // Its tag is another, so its hash is, unless another thread has only just read it, or read it without the text.
            if (!CryptographicOperations.FixedTimeEquals(known.Hash, TokenSecret.HashOf(credential.Span)))
            {
                return TokenValidation.Refuse(TokenRefusal.WrongSecret, prefix);
            }

            if (!known.IsTagged)
            {
                _cache.Keep(id, known = known.Tagged(TagOf(credential.Span)));
            }

            return Judge(known);
        }

        return await ReadAsync(credential, prefix, id, isSigned: false, cancellationToken).ConfigureAwait(false);
    }

    // The signature first: what somebody else has made costs no reading of the store.
    private async Task<TokenValidation> ReadSignedAsync(
        JsonWebTokens signed, ReadOnlyMemory<char> credential, CancellationToken cancellationToken)
    {
        var read = await signed.ReadAsync(credential.ToString()).ConfigureAwait(false);
        return read.Prefix is { } prefix && TokenSecret.TryReadId(prefix, out var id)
            ? await ReadAsync(credential, prefix, id, isSigned: true, cancellationToken).ConfigureAwait(false)
            : read.Refusal;
    }

    private async Task<TokenValidation> ReadAsync(
        ReadOnlyMemory<char> credential, string prefix, ulong id, bool isSigned, CancellationToken cancellationToken)
    {
        var hash = TokenSecret.HashOf(credential.Span);
        for (var i = 0; i < MaxReadings; i++)
        {
            var reading = (Revision: _cache.RevisionOf(id), At: _time.GetTimestamp());
            var stored = await _store.FindAsync(prefix, cancellationToken).ConfigureAwait(false);
            if (stored is null)
            {
                return TokenValidation.Refuse(TokenRefusal.Unknown, prefix);
            }

            if (!CryptographicOperations.FixedTimeEquals(stored.Hash, hash))
            {
                return TokenValidation.Refuse(TokenRefusal.WrongSecret, prefix);
            }

            var token = await WithAccountAsync(stored, TagOf(credential.Span), reading, cancellationToken).ConfigureAwait(false);
            if (isSigned)
            {
                _cache.KeepSigned(id, token);
            }
            else
            {
                _cache.Keep(id, token);
            }

            if (_cache.RevisionOf(id) == reading.Revision)
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
            var reading = (Revision: _cache.RevisionOf(id), At: _time.GetTimestamp());
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
            var token = await WithAccountAsync(stored, tag, reading, cancellationToken).ConfigureAwait(false);
            _cache.Keep(id, token);
            if (_cache.RevisionOf(id) == reading.Revision)
            {
                return IsValid(token);
            }
        }

        return false;
    }

    private bool IsValid(CachedToken token) => token.Refusal == TokenRefusal.None && _time.GetUtcNow().UtcTicks < token.ExpiresAtTicks;

    private async Task<CachedToken> WithAccountAsync(
        StoredToken stored, (ulong Low, ulong High) tag, (long Revision, long At) reading, CancellationToken cancellationToken)
    {
        if (stored.Info.Kind == TokenKind.Integration)
        {
            return new CachedToken(
                stored, new TokenPrincipal(stored.Info, _options), tag, reading, long.MaxValue, TokenRefusal.None);
        }

        var account = await _accounts.FindAsync(stored, cancellationToken).ConfigureAwait(false);
        var info = account is null ? stored.Info : stored.Info with { Permissions = account.Keep(stored.Info.Permissions) };
        return new CachedToken(
            stored,
            new TokenPrincipal(info, _options),
            tag,
            reading,
            _cache.InTimestamps(_options.AccountCheckInterval),
            account is null ? TokenRefusal.AccountChanged : TokenRefusal.None);
    }

    private TokenValidation Judge(CachedToken token)
    {
        if (token.Refusal != TokenRefusal.None)
        {
            return TokenValidation.Refuse(token.Refusal, token.Prefix);
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
        Span<byte> bytes = stackalloc byte[text.Length];
        Encoding.ASCII.GetBytes(text, bytes);
        return _tags.Hash(bytes);
    }
}
