using System;
using System.Buffers;
using System.Globalization;
using System.Text;

namespace GqlAuthTooling.Operations;

/// <summary>What string literals stand for. The literals have been checked by the lexer.</summary>
internal static class StringText
{
    /// <summary>The text of a literal, quotes included in its place.</summary>
    public static string Decode(SourceText source, int start, int end, bool isBlock)
    {
        var quotes = isBlock ? 3 : 1;
        var raw = source.Bytes.AsSpan(start + quotes, end - start - (2 * quotes));
        if (!isBlock && !raw.Contains((byte)'\\'))
        {
            return Encoding.UTF8.GetString(raw);
        }

        var buffer = ArrayPool<char>.Shared.Rent(raw.Length);
        try
        {
            return new string(buffer, 0, isBlock ? Dedent(raw, buffer) : Unescape(raw, buffer));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static int Unescape(ReadOnlySpan<byte> raw, Span<char> text)
    {
        var length = 0;
        while (true)
        {
            var plain = raw.IndexOf((byte)'\\');
            length += Encoding.UTF8.GetChars(plain < 0 ? raw : raw[..plain], text[length..]);
            if (plain < 0)
            {
                return length;
            }

            raw = raw[(plain + 1)..];
            var size = 1;
            switch (raw[0])
            {
                case (byte)'u' when raw[1] == '{':
                    size = raw.IndexOf((byte)'}') + 1;
                    length += new Rune(Hex(raw[2..(size - 1)])).EncodeToUtf16(text[length..]);
                    break;
                case (byte)'u':
                    size = 5;
                    text[length++] = (char)Hex(raw[1..5]);
                    break;
                default:
                    text[length++] = Simple((char)raw[0]);
                    break;
            }

            raw = raw[size..];
        }
    }

    private static int Hex(ReadOnlySpan<byte> digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static char Simple(char escape) => escape switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => escape,
    };

    // The specification's BlockStringValue: lines lose the indentation they have in common, the first line aside, and blank lines at
    // either end go.
    private static int Dedent(ReadOnlySpan<byte> raw, Span<char> text)
    {
        var (indent, first, last) = (int.MaxValue, -1, -1);
        var index = 0;
        var rest = raw;
        for (var more = true; more; index++)
        {
            var line = NextLine(ref rest, out more);
            var blank = BlankBefore(line);
            if (blank < line.Length)
            {
                (first, last) = (first < 0 ? index : first, index);
                indent = index > 0 ? Math.Min(indent, blank) : indent;
            }
        }

        var length = 0;
        rest = raw;
        for (index = 0; index <= last; index++)
        {
            var line = NextLine(ref rest, out _);
            if (index < first)
            {
                continue;
            }

            if (index > first)
            {
                text[length++] = '\n';
            }

            length += Unquote(index > 0 ? line[Math.Min(indent, line.Length)..] : line, text[length..]);
        }

        return length;
    }

    private static ReadOnlySpan<byte> NextLine(ref ReadOnlySpan<byte> rest, out bool more)
    {
        var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
        more = end >= 0;
        var line = more ? rest[..end] : rest;
        rest = more ? rest[(end + (rest[end..] is [(byte)'\r', (byte)'\n', ..] ? 2 : 1))..] : [];
        return line;
    }

    private static int BlankBefore(ReadOnlySpan<byte> line)
    {
        var text = line.IndexOfAnyExcept((byte)' ', (byte)'\t');
        return text < 0 ? line.Length : text;
    }

    private static int Unquote(ReadOnlySpan<byte> line, Span<char> text)
    {
        var length = 0;
        while (true)
        {
            var escape = line.IndexOf("\\\"\"\""u8);
            length += Encoding.UTF8.GetChars(escape < 0 ? line : line[..escape], text[length..]);
            if (escape < 0)
            {
                return length;
            }

            "\"\"\"".CopyTo(text[length..]);
            length += 3;
            line = line[(escape + 4)..];
        }
    }
}
