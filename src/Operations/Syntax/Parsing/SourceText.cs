using System;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace GqlAuthTooling.Operations;

/// <summary>The bytes of a document.</summary>
internal sealed class SourceText
{
    public const string DefaultName = "GraphQL request";

    /// <summary>How many zero bytes follow the document, so that a reader may look ahead without asking whether it is at the end.
    /// Zero is in no token.</summary>
    public const int Padding = 32;

    private LineIndex? _lines;

    private SourceText(byte[] bytes, string? name)
    {
        Bytes = bytes;
        Name = name ?? DefaultName;
    }

    /// <summary>The document and its padding.</summary>
    public byte[] Bytes { get; }

    /// <summary>How many bytes the document has.</summary>
    public int Length => Bytes.Length - Padding;

    public string Name { get; }

    /// <summary>Where the first byte is that is no UTF-8, or <see cref="int.MaxValue"/>.</summary>
    public int InvalidAt { get; private set; } = int.MaxValue;

    public LineIndex Lines => _lines ??= new LineIndex(this);

    public static SourceText From(ReadOnlySpan<byte> utf8, string? name, ParserLimits limits)
    {
        CheckSize(utf8.Length, name, limits);
        var source = new SourceText(Padded(utf8.Length), name);
        utf8.CopyTo(source.Bytes);
        if (!Utf8.IsValid(utf8))
        {
            source.InvalidAt = FirstInvalid(utf8);
        }

        return source;
    }

    public static SourceText From(string text, string? name, ParserLimits limits)
    {
        CheckSize(text.Length, name, limits);
        var length = Encoding.UTF8.GetByteCount(text);
        CheckSize(length, name, limits);
        var source = new SourceText(Padded(length), name);
        for (int read = 0, written = 0; read < text.Length;)
        {
            Utf8.FromUtf16(
                text.AsSpan(read), source.Bytes.AsSpan(written, length - written), out var chars, out var bytes, replaceInvalidSequences: false);
            read += chars;
            written += bytes;
            if (read < text.Length)
            {
                // Half a surrogate pair. It is kept as it is, three bytes as in any character of its size, for the message.
                source.InvalidAt = Math.Min(source.InvalidAt, written);
                var half = text[read++];
                source.Bytes[written++] = (byte)(0xE0 | (half >> 12));
                source.Bytes[written++] = (byte)(0x80 | ((half >> 6) & 0x3F));
                source.Bytes[written++] = (byte)(0x80 | (half & 0x3F));
            }
        }

        return source;
    }

    /// <summary>The text between two offsets, which is valid.</summary>
    public string Text(int start, int end) => Encoding.UTF8.GetString(Bytes, start, end - start);

    /// <summary>A number of UTF-16 code units from an offset, as many as there are. Half surrogate pairs are kept, other bytes that are
    /// no UTF-8 are replaced.</summary>
    public string Units(int start, int count)
    {
        var text = new StringBuilder(count + 1);
        while (start < Length && text.Length < count)
        {
            start += RuneAt(start, out var rune, out var half);
            _ = half is { } unit ? text.Append(unit) : text.Append(rune.ToString());
        }

        return text.ToString(0, Math.Min(count, text.Length));
    }

    /// <summary>A character as messages show it.</summary>
    public string Describe(int offset)
    {
        if (offset >= Length)
        {
            return "<EOF>";
        }

        RuneAt(offset, out var rune, out var half);
        return rune.Value switch
        {
            _ when half is { } unit => "U+" + ((int)unit).ToString("X4", CultureInfo.InvariantCulture),
            _ when offset == InvalidAt => "byte 0x" + Bytes[offset].ToString("X2", CultureInfo.InvariantCulture),
            '"' => "'\"'",
            >= 0x20 and <= 0x7E => $"\"{rune}\"",
            var value => "U+" + value.ToString("X4", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>An error at an offset.</summary>
    public GraphQLSyntaxException Error(int offset, string message) =>
        new("Syntax Error: " + message, Name, LineIndex.Locate(this, offset));

    private int RuneAt(int offset, out Rune rune, out char? half)
    {
        var rest = Bytes.AsSpan(offset, Length - offset);
        half = rest is [0xED, >= 0xA0, >= 0x80, ..] ? (char)(0xD000 | ((rest[1] & 0x3F) << 6) | (rest[2] & 0x3F)) : null;
        if (half is not null)
        {
            rune = Rune.ReplacementChar;
            return 3;
        }

        Rune.DecodeFromUtf8(rest, out rune, out var length);
        return length;
    }

    private static byte[] Padded(int length) => new byte[length + Padding];

    private static int FirstInvalid(ReadOnlySpan<byte> utf8)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(utf8[offset..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            offset += length;
        }

        return offset;
    }

    private static void CheckSize(int length, string? name, ParserLimits limits)
    {
        if (length > limits.MaxBytes)
        {
            throw new GraphQLSyntaxException(
                string.Create(CultureInfo.InvariantCulture, $"Syntax Error: Document has more than {limits.MaxBytes} bytes. Parsing aborted."),
                name ?? DefaultName,
                new SourceLocation(1, 1));
        }
    }
}
