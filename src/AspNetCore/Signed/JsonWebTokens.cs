using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace GqlAuthTooling.AspNetCore;

/// <summary>
/// Signs and reads JSON web tokens (RFC 7519) as access tokens (RFC 9068). The key is found by <c>kid</c> alone and says which
/// algorithm is meant; nothing in the token does.
/// </summary>
internal sealed class JsonWebTokens
{
    private const string Type = "at+jwt";
    private const string Scope = "scope";

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, SetDefaultTimesOnTokenCreation = false };
    private readonly Dictionary<string, TokenValidationParameters> _parameters;
    private readonly JsonWebTokenOptions _options;
    private readonly SigningCredentials _credentials;
    private readonly TimeProvider _time;

    public JsonWebTokens(IOptions<JsonWebTokenOptions> options, TimeProvider time)
    {
        _options = options.Value;
        _time = time;
        var key = _options.Keys[0];
        _credentials = new SigningCredentials(key.Key, key.Algorithm);
        _parameters = _options.Keys.ToDictionary(key => key.Id, ParametersFor, StringComparer.Ordinal);
    }

    /// <summary>Whether a text could be a JSON web token: three parts, the first an encoded JSON object.</summary>
    public static bool MayBeOne(ReadOnlySpan<char> text) =>
        text.Length <= TokenSecret.MaxHashedLength && text.StartsWith("ey", StringComparison.Ordinal) && text.Count('.') == 2;

    /// <summary>Whether a text says that it was signed by one of the keys here. It may be a lie.</summary>
    public bool ClaimsToBeOurs(ReadOnlySpan<char> text) =>
        MayBeOne(text) && Parse(text.ToString()) is { Kid: { } id } && _parameters.ContainsKey(id);

    /// <summary>Signs a token.</summary>
    /// <exception cref="InvalidOperationException">It would be too long to be accepted.</exception>
    public string Create(TokenInfo token)
    {
        var text = _handler.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = Type,
            Issuer = _options.Issuer,
            Audience = _options.Audience,
            IssuedAt = token.IssuedAt.UtcDateTime,
            NotBefore = token.IssuedAt.UtcDateTime,
            Expires = token.ExpiresAt.UtcDateTime,
            SigningCredentials = _credentials,
            Claims = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                [JwtRegisteredClaimNames.Jti] = token.Prefix,
                [JwtRegisteredClaimNames.Sub] = token.Subject ?? token.Prefix,
                [GqlAuthTokenClaims.Kind] = TokenKinds.NameOf(token.Kind),
                [Scope] = string.Join(' ', token.Permissions),
            },
        });
        return text.Length <= TokenSecret.MaxHashedLength
            ? text
            : throw new InvalidOperationException(
                $"The JSON web token for {token.Subject} has {text.Length} characters, and {TokenSecret.MaxHashedLength} are the most "
                + "that are accepted. Give the account fewer permissions, or grants such as Order:*.");
    }

    /// <summary>Checks signature, algorithm, type, issuer, audience and time.</summary>
    public async Task<SignedTokenReading> ReadAsync(string text)
    {
        if (Parse(text) is not { } token)
        {
            return Malformed("it is no JSON web token that can be read");
        }

        if (string.IsNullOrEmpty(token.Kid) || !_parameters.TryGetValue(token.Kid, out var parameters))
        {
            return Malformed("it is a JSON web token of no key that is known here");
        }

        // Whatever else is checked, it is checked of what the key's own algorithm has signed.
        if (token.Alg != parameters.ValidAlgorithms.Single())
        {
            return Malformed("it is a JSON web token with an algorithm that is not its key's");
        }

        var result = await _handler.ValidateTokenAsync(token, parameters).ConfigureAwait(false);
        if (!result.IsValid)
        {
            return Malformed("it is a JSON web token with " + WordsFor(result.Exception));
        }

        // It is written to the log, and somebody else may sign with the same key.
        if (!token.TryGetPayloadValue<string>(JwtRegisteredClaimNames.Jti, out var id)
            || id is not { Length: TokenSecret.PrefixLength } || !TokenSecret.TryReadId(id, out _))
        {
            return Malformed("it is a JSON web token whose id is none of a token");
        }

        var now = _time.GetUtcNow().UtcDateTime;
        return token.ValidFrom > now
            ? new SignedTokenReading(null, TokenValidation.Refuse(TokenRefusal.NotYetValid, id))
            : token.ValidTo <= now
                ? new SignedTokenReading(null, TokenValidation.Refuse(TokenRefusal.Expired, id))
                : new SignedTokenReading(id, default);
    }

    private static SignedTokenReading Malformed(string detail) => new(null, TokenValidation.Malformed(detail));

    private static JsonWebToken? Parse(string text)
    {
        try
        {
            return new JsonWebToken(text);
        }
#pragma warning disable CA1031 // What a stranger has written fails in many ways, and in each of them it is no token.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    // Not the exception's own message, which may quote the token.
    private static string WordsFor(Exception? exception) => exception switch
    {
        SecurityTokenInvalidIssuerException => "another issuer",
        SecurityTokenInvalidAudienceException => "another audience",
        SecurityTokenInvalidTypeException => "another type",
        SecurityTokenInvalidSignatureException or SecurityTokenSignatureKeyNotFoundException => "a wrong signature",
        SecurityTokenInvalidLifetimeException or SecurityTokenNoExpirationException => "no end",
        _ => "something that is not as it must be",
    };

    private TokenValidationParameters ParametersFor(TokenSigningKey key) => new()
    {
        ValidAlgorithms = [key.Algorithm],
        ValidTypes = [Type],
        ValidIssuer = _options.Issuer,
        ValidAudience = _options.Audience,
        IssuerSigningKey = key.Key,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        RequireAudience = true,
        IgnoreTrailingSlashWhenValidatingAudience = false,
        IncludeTokenOnFailedValidation = false,
        LogValidationExceptions = false,

        // Only that there is an end: when it is reached is judged by the clock of all tokens.
        LifetimeValidator = (_, expires, _, _) => expires is not null,
    };
}

/// <summary>What came of reading a JSON web token.</summary>
/// <param name="Prefix">Its id, when everything about it is right.</param>
/// <param name="Refusal">Otherwise what is wrong.</param>
internal readonly record struct SignedTokenReading(string? Prefix, TokenValidation Refusal);
