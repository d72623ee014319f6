using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace GqlAuthTooling.AspNetCore.Tests;

/// <summary>Keys for JSON web tokens, and tokens that somebody makes of them by hand.</summary>
public static class SignedTokens
{
    /// <summary>The issuer of a server.</summary>
    public const string Issuer = "https://shop.example";

    /// <summary>Its audience.</summary>
    public const string Audience = "https://shop.example/graphql";

    /// <summary>A key for RS256.</summary>
    public static RSA Rsa { get; } = RSA.Create(2048);

    /// <summary>Another key for RS256.</summary>
    public static RSA OtherRsa { get; } = RSA.Create(2048);

    /// <summary>A key for ES256.</summary>
    public static ECDsa Ecdsa { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>A secret for HS256.</summary>
    public static byte[] Secret { get; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>The key of an algorithm, under the id <c>k1</c>.</summary>
    public static TokenSigningKey KeyFor(string algorithm) => algorithm switch
    {
        "HS256" => TokenSigningKey.HmacSha256("k1", Secret),
        "ES256" => TokenSigningKey.EcdsaSha256("k1", Ecdsa),
        _ => TokenSigningKey.RsaSha256("k1", Rsa),
    };

    /// <summary>A server whose customers get JSON web tokens.</summary>
    public static Task<TokenServer> StartAsync(params TokenSigningKey[] keys) => StartAsync(null, keys);

    /// <summary>A server whose customers get JSON web tokens, from a store of the test.</summary>
    public static Task<TokenServer> StartAsync(
        MemoryStore? store, TokenSigningKey[] keys, Action<GqlAuthTokenSchemeOptions>? scheme = null, string issuer = Issuer, string audience = Audience)
    {
        store ??= new MemoryStore();
        return ShopServer.StartAsync(
            customers => customers.Format = TokenFormat.JsonWebToken,
            scheme: scheme,
            tokens: builder =>
            {
                builder.Services.AddSingleton<ITokenStore>(store).AddSingleton<IOneTimeCodeStore>(store);
                builder.AddJsonWebTokens(options =>
                {
                    (options.Issuer, options.Audience) = (issuer, audience);
                    foreach (var key in keys)
                    {
                        options.Keys.Add(key);
                    }
                });
            });
    }

    /// <summary>A token as the server would make it for a customer, but for what is said; validly signed unless the credentials aren't.</summary>
    public static string Forge(
        SigningCredentials? credentials,
        string? prefix,
        string? issuer = Issuer,
        string? audience = Audience,
        string? type = "at+jwt",
        TimeSpan? begins = null,
        TimeSpan? ends = null,
        bool hasEnd = true)
    {
        var now = ManualTime.Start.UtcDateTime;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = type,
            Issuer = issuer,
            Audience = audience,
            IssuedAt = now,
            NotBefore = now + (begins ?? TimeSpan.Zero),
            Expires = hasEnd ? now + (ends ?? TimeSpan.FromHours(1)) : null,
            SigningCredentials = credentials,
            Claims = new Dictionary<string, object> { ["jti"] = prefix!, ["sub"] = "1", ["scope"] = "*", ["token_kind"] = "customer" },
        });
    }

    /// <summary>The credentials of a key under a name.</summary>
    public static SigningCredentials With(SecurityKey key, string algorithm, string? id = "k1")
    {
        key.KeyId = id;
        return new SigningCredentials(key, algorithm) { CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } };
    }

    /// <summary>Replaces the header of a token, with the signature that it had or none.</summary>
    public static string WithHeader(string token, string header, bool isStripped = false)
    {
        var parts = token.Split('.');
        return $"{Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(header))}.{parts[1]}.{(isStripped ? "" : parts[2])}";
    }
}
