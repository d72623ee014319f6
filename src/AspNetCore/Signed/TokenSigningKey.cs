using System;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace GqlAuthTooling.AspNetCore;

/// <summary>A key of JSON web tokens. It has one name and one algorithm: a token that names another algorithm is refused.</summary>
public sealed class TokenSigningKey
{
    private const int MinSecretLength = 32;
    private const int MinRsaSize = 2048;
    private const int P256Size = 256;

    private TokenSigningKey(string id, SecurityKey key, string algorithm, bool canSign)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        key.KeyId = id;
        Id = id;
        Key = key;
        Algorithm = algorithm;
        CanSign = canSign;
    }

    /// <summary>Its name, the header <c>kid</c>.</summary>
    public string Id { get; }

    /// <summary>Its algorithm, the header <c>alg</c>.</summary>
    public string Algorithm { get; }

    /// <summary>Whether it can sign; a public key can only verify.</summary>
    public bool CanSign { get; }

    internal SecurityKey Key { get; }

    /// <summary>A key for HS256. Whoever can verify with it can sign, so it suits this server alone.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="secret">At least 32 random bytes.</param>
    /// <exception cref="ArgumentException">The secret is shorter.</exception>
    public static TokenSigningKey HmacSha256(string id, ReadOnlySpan<byte> secret) => secret.Length < MinSecretLength
        ? throw new ArgumentException($"A secret for HS256 has {MinSecretLength} bytes at least.", nameof(secret))
        : new TokenSigningKey(id, new SymmetricSecurityKey(secret.ToArray()), SecurityAlgorithms.HmacSha256, canSign: true);

    /// <summary>A key for RS256.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="key">The key, 2048 bits at least, with its private part if it shall sign. It stays the host's.</param>
    /// <exception cref="ArgumentException">The key is smaller.</exception>
    public static TokenSigningKey RsaSha256(string id, RSA key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.KeySize < MinRsaSize
            ? throw new ArgumentException($"A key for RS256 has {MinRsaSize} bits at least.", nameof(key))
            : Asymmetric(id, new RsaSecurityKey(key), SecurityAlgorithms.RsaSha256);
    }

    /// <summary>A key for ES256.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="key">The key, on the curve P-256, with its private part if it shall sign. It stays the host's.</param>
    /// <exception cref="ArgumentException">The key is on another curve.</exception>
    public static TokenSigningKey EcdsaSha256(string id, ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.KeySize != P256Size
            ? throw new ArgumentException("A key for ES256 is one on the curve P-256.", nameof(key))
            : Asymmetric(id, new ECDsaSecurityKey(key), SecurityAlgorithms.EcdsaSha256);
    }

    /// <summary>Its name, nothing of the key.</summary>
    public override string ToString() => $"{Algorithm} {Id}";

    private static TokenSigningKey Asymmetric(string id, AsymmetricSecurityKey key, string algorithm) =>
        new(id, key, algorithm, key.PrivateKeyStatus != PrivateKeyStatus.DoesNotExist);
}
