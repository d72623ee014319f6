using System;
using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace GqlAuthTooling.Operations;

/// <summary>The characters of GraphQL, and how to get over many of them at once.</summary>
internal static class Characters
{
    /// <summary>What a string is searched for.</summary>
    public static readonly SearchValues<byte> StringStops = SearchValues.Create("\"\\\n\r"u8);

    // The kind of token that a byte begins.
    private static readonly TokenKind[] Kinds = CreateKinds();

    /// <summary>The kind of token that a byte begins; <see cref="TokenKind.None"/> where none does.</summary>
    public static TokenKind KindOf(byte value) => Kinds[value];

    public static bool IsDigit(byte value) => (uint)(value - '0') <= 9;

    public static bool IsNameStart(byte value) => Kinds[value] == TokenKind.Name;

    /// <summary>The value of a hexadecimal digit, or -1.</summary>
    public static int Hex(byte value) => value switch
    {
        >= (byte)'0' and <= (byte)'9' => value - '0',
        >= (byte)'A' and <= (byte)'F' => value - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => value - 'a' + 10,
        _ => -1,
    };

    /// <summary>Where a name ends that includes the byte at an offset or ends before it. Sixteen bytes can be read from there.</summary>
    public static int NameEnd(ReadOnlySpan<byte> bytes, int offset)
    {
        while (true)
        {
            var part = Vector128.Create(bytes.Slice(offset, Vector128<byte>.Count));
            var isLetter = Vector128.LessThan((part | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)26));
            var isDigit = Vector128.LessThan(part - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
            var isName = isLetter | isDigit | Vector128.Equals(part, Vector128.Create((byte)'_'));
            var others = ~isName.ExtractMostSignificantBits() & 0xFFFF;
            if (others != 0)
            {
                return offset + BitOperations.TrailingZeroCount(others);
            }

            offset += Vector128<byte>.Count;
        }
    }

    /// <summary>Where blanks, line ends and commas end. Sixteen bytes can be read from the offset.</summary>
    public static int BlankEnd(ReadOnlySpan<byte> bytes, int offset)
    {
        while (true)
        {
            var part = Vector128.Create(bytes.Slice(offset, Vector128<byte>.Count));
            var isBlank = Vector128.Equals(part, Vector128.Create((byte)' '))
                | Vector128.Equals(part, Vector128.Create((byte)'\n'))
                | Vector128.Equals(part, Vector128.Create((byte)','))
                | Vector128.Equals(part, Vector128.Create((byte)'\r'))
                | Vector128.Equals(part, Vector128.Create((byte)'\t'));
            var others = ~isBlank.ExtractMostSignificantBits() & 0xFFFF;
            if (others != 0)
            {
                return offset + BitOperations.TrailingZeroCount(others);
            }

            offset += Vector128<byte>.Count;
        }
    }

    private static TokenKind[] CreateKinds()
    {
        var kinds = new TokenKind[256];
        Array.Fill(kinds, TokenKind.None);
        foreach (var letter in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_")
        {
            kinds[letter] = TokenKind.Name;
        }

        foreach (var digit in "-0123456789")
        {
            kinds[digit] = TokenKind.Number;
        }

        const string Single = "{}()[]:!$@=&|";
        for (var i = 0; i < Single.Length; i++)
        {
            kinds[Single[i]] = (TokenKind)i;
        }

        kinds['.'] = TokenKind.Spread;
        kinds['"'] = TokenKind.String;
        return kinds;
    }
}
