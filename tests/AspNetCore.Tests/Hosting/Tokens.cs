namespace GqlAuthTooling.AspNetCore.Tests;

/// <summary>Texts of tokens that are not what they seem.</summary>
public static class Tokens
{
    /// <summary>A well-formed token with the prefix of another and a secret of its own.</summary>
    public static string WithOtherSecret(string secret) => WithChecksum(secret[..16] + TokenSecret.Create()[16..59]);

    /// <summary>Completes a text by the checksum that makes it well formed.</summary>
    public static string WithChecksum(string body)
    {
        const string alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        var crc = ~body.Aggregate(uint.MaxValue, (crc, c) => System.Numerics.BitOperations.Crc32C(crc, (byte)c));
        var checksum = new char[6];
        for (var i = 5; i >= 0; i--, crc /= 62)
        {
            checksum[i] = alphabet[(int)(crc % 62)];
        }

        return body + new string(checksum);
    }
}
