using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace GqlAuthTooling.AspNetCore;

/// <summary>Makes tokens' texts and stores what is known of them.</summary>
internal sealed partial class TokenIssuer(ITokenStore store, JsonWebTokens? signed, ILogger<TokenService> logger)
{
    private const int MaxTries = 5;

    private readonly ILogger _logger = logger;

    /// <summary>Issues a token.</summary>
    /// <param name="draft">What it is, without a prefix.</param>
    /// <param name="stamp">The hash of its account's security stamp.</param>
    /// <param name="format">What its text is.</param>
    /// <param name="cancellationToken">Gives up; a token may have been stored all the same, and nobody knows its secret.</param>
    public async Task<IssuedToken> IssueAsync(
        TokenInfo draft, byte[]? stamp, TokenFormat format, CancellationToken cancellationToken)
    {
        for (var i = 0; i < MaxTries; i++)
        {
            var (info, secret) = Create(draft, format);
            var token = new StoredToken(info, TokenSecret.HashOf(secret)) { Stamp = stamp };
            if (await store.TryAddAsync(token, cancellationToken).ConfigureAwait(false))
            {
                TokenMetrics.Issued.Add(1);
                LogIssued(info.Prefix, info.Description, info.IssuedBy, info.ExpiresAt);
                return new IssuedToken(secret, info);
            }
        }

        throw new InvalidOperationException($"No unused prefix was found in {MaxTries} tries.");
    }

    private (TokenInfo Info, string Secret) Create(TokenInfo draft, TokenFormat format)
    {
        if (format == TokenFormat.Opaque)
        {
            var secret = TokenSecret.Create(draft.Kind);
            return (draft with { Prefix = secret[..TokenSecret.PrefixLength] }, secret);
        }

        if (signed is null)
        {
            throw new InvalidOperationException("No JSON web token can be signed: AddJsonWebTokens was not called.");
        }

        var info = draft with { Prefix = TokenSecret.CreatePrefix(draft.Kind) };
        return (info, signed.Create(info));
    }

    [LoggerMessage(1, LogLevel.Information, "Token {Prefix} ({Description}) was issued by {By}; it ends at {ExpiresAt:u}.")]
    private partial void LogIssued(string prefix, string description, string by, DateTimeOffset expiresAt);
}
