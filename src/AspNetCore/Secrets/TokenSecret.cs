using System;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace GqlAuthTooling.AspNetCore;

/// <summary>
/// The text of a token: a mark by its kind (<c>gqli_</c>, <c>gqlc_</c> for customers, <c>gqla_</c> for administrators), an id of
/// ten letters and digits, <c>_</c>, a secret of 43 (256 bits) and a checksum of six. What stands before the second <c>_</c> is the
/// prefix, which names the token and gives no access.
/// </summary>
/// <remarks>Secret scanners find such a token by <c>gql[iac]_[0-9A-Za-z]{10}_[0-9A-Za-z]{49}</c> and know by the checksum, a CRC-32C of
/// all that stands before it, that it is one.</remarks>
internal static class TokenSecret
{
    public const int MarkLength = 5;
    public const int IdLength = 10;
    public const int PrefixLength = 15;

    /// <summary>The longest text that is a token in any format.</summary>
    public const int MaxHashedLength = 4096;

    public const int Length = PrefixLength + 1 + RandomLength + ChecksumLength;

    // 62^43 is a little more than 2^256.
    private const int RandomLength = 43;
    private const int ChecksumLength = 6;
    private const string Form = "gql?_…_…";

    // How many ids there are: 62^10. Kinds times this many still fit into 64 bits.
    private const ulong Ids = 839_299_365_868_340_224;

    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>Makes a new prefix.</summary>
    public static string CreatePrefix(TokenKind kind = TokenKind.Integration) =>
        MarkOf(kind) + RandomNumberGenerator.GetString(Alphabet, IdLength);

    /// <summary>Makes a token's text of random bits.</summary>
    public static string Create(TokenKind kind = TokenKind.Integration)
    {
        var body = CreatePrefix(kind) + "_" + RandomNumberGenerator.GetString(Alphabet, RandomLength);
        return string.Create(Length, body, static (text, body) =>
        {
            body.CopyTo(text);
            WriteChecksum(text[..^ChecksumLength], text[^ChecksumLength..]);
        });
    }

    /// <summary>Whether the text begins as ours do: what does is never left to somebody else.</summary>
    public static bool HasMark(ReadOnlySpan<char> text) => TryReadKind(text, out _);

    /// <summary>Reads the kind of token that a text begins like.</summary>
    public static bool TryReadKind(ReadOnlySpan<char> text, out TokenKind kind)
    {
        kind = default;
        if (text.Length < MarkLength || !text.StartsWith("gql", StringComparison.Ordinal) || text[MarkLength - 1] != '_')
        {
            return false;
        }

        switch (text[3])
        {
            case 'i':
                kind = TokenKind.Integration;
                return true;
            case 'c':
                kind = TokenKind.Customer;
                return true;
            case 'a':
                kind = TokenKind.Admin;
                return true;
            default:
                return false;
        }
    }

    /// <summary>Says what is wrong with a text that should be a token, or <see langword="null"/> when nothing is.</summary>
    /// <returns>Words for the operator's log; nothing of the text is in them.</returns>
    public static string? Explain(ReadOnlySpan<char> text)
    {
        if (text.Length != Length)
        {
            return $"it has {text.Length} characters instead of {Length}";
        }

        if (!HasMark(text) || text[PrefixLength] != '_')
        {
            return $"it does not have the form {Form}";
        }

        if (!IsAlphabet(text[MarkLength..PrefixLength]) || !IsAlphabet(text[(PrefixLength + 1)..]))
        {
            return "it has characters that no token has";
        }

        Span<char> checksum = stackalloc char[ChecksumLength];
        WriteChecksum(text[..^ChecksumLength], checksum);
        return text[^ChecksumLength..].SequenceEqual(checksum) ? null : "its checksum is wrong";
    }

    /// <summary>Reads the id in a prefix, or in what begins with one, as a number.</summary>
    /// <param name="text">The text; of any length and content.</param>
    /// <param name="id">The number, different for different ids.</param>
    public static bool TryReadId(ReadOnlySpan<char> text, out ulong id)
    {
        id = 0;
        if (text.Length < PrefixLength || !TryReadKind(text, out var kind))
        {
            return false;
        }

        foreach (var c in text[MarkLength..PrefixLength])
        {
            var digit = DigitOf(c);
            if (digit < 0)
            {
                return false;
            }

            id = (id * 62) + (uint)digit;
        }

        id += (ulong)kind * Ids;
        return true;
    }

    /// <summary>Takes the prefix from what a person may have pasted: a prefix, its beginning or a whole token.</summary>
    /// <param name="text">What was pasted.</param>
    /// <param name="prefix">The prefix or its beginning, at least two characters of the id.</param>
    public static bool TryReadPrefix(string? text, [NotNullWhen(true)] out string? prefix)
    {
        var trimmed = text.AsSpan().Trim();
        var head = trimmed[..Math.Min(trimmed.Length, PrefixLength)];
        prefix = HasMark(head) && head.Length >= MarkLength + 2 && IsAlphabet(head[MarkLength..]) ? head.ToString() : null;
        return prefix is not null;
    }

    /// <summary>What is stored of a token: the SHA-256 of its text. With 256 random bits inside, a slow hash would add nothing.</summary>
    /// <param name="text">The text, of <see cref="MaxHashedLength"/> at most.</param>
    public static byte[] HashOf(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[text.Length];
        Encoding.ASCII.GetBytes(text, bytes);
        var hash = SHA256.HashData(bytes);
        CryptographicOperations.ZeroMemory(bytes);
        return hash;
    }

    private static string MarkOf(TokenKind kind) => kind switch
    {
        TokenKind.Integration => "gqli_",
        TokenKind.Customer => "gqlc_",
        TokenKind.Admin => "gqla_",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static void WriteChecksum(ReadOnlySpan<char> body, Span<char> checksum)
    {
        var crc = uint.MaxValue;
        foreach (var c in body)
        {
            crc = BitOperations.Crc32C(crc, (byte)c);
        }

        crc = ~crc;
        for (var i = checksum.Length - 1; i >= 0; i--, crc /= 62)
        {
            checksum[i] = Alphabet[(int)(crc % 62)];
        }
    }

    private static bool IsAlphabet(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (DigitOf(c) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'A' and <= 'Z' => c - 'A' + 10,
        >= 'a' and <= 'z' => c - 'a' + 36,
        _ => -1,
    };
}
