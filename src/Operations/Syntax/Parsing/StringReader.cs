using System;
using System.Text;

namespace GqlAuthTooling.Operations;

/// <summary>Reads string literals: finds their ends and checks what is in them. What they stand for says <see cref="StringText"/>.</summary>
internal readonly ref struct StringReader
{
    private readonly SourceText _source;
    private readonly ReadOnlySpan<byte> _bytes;

    public StringReader(SourceText source)
    {
        _source = source;
        _bytes = source.Bytes.AsSpan(0, source.Length);
    }

    /// <summary>Reads a string whose content begins at an offset, and says where its closing quote ends.</summary>
    public int Read(int at)
    {
        while (true)
        {
            at = Skip(at, _bytes[at..].IndexOfAny(Characters.StringStops));
            switch (_bytes[at])
            {
                case (byte)'"':
                    return at + 1;
                case (byte)'\\':
                    at += EscapeLength(at);
                    break;
                default:
                    throw Unterminated(at);
            }
        }
    }

    /// <summary>Reads a block string whose content begins at an offset, and says where its closing quotes end.</summary>
    public int ReadBlock(int at)
    {
        while (true)
        {
            at = Skip(at, _bytes[at..].IndexOfAny((byte)'"', (byte)'\\'));
            var rest = _bytes[at..];
            if (rest.StartsWith("\"\"\""u8))
            {
                return at + 3;
            }

            at += rest.StartsWith("\\\"\"\""u8) ? 4 : 1;
        }
    }

    // To what was found, over characters that must be characters.
    private int Skip(int at, int distance)
    {
        var next = distance < 0 ? _bytes.Length : at + distance;
        if (_source.InvalidAt >= at && _source.InvalidAt < next)
        {
            throw _source.Error(_source.InvalidAt, $"Invalid character within String: {_source.Describe(_source.InvalidAt)}.");
        }

        return distance < 0 ? throw Unterminated(next) : next;
    }

    private GraphQLSyntaxException Unterminated(int at) => _source.Error(at, "Unterminated string.");

    private int EscapeLength(int at)
    {
        var escape = Peek(at + 1);
        return escape switch
        {
            (byte)'u' => Peek(at + 2) == '{' ? VariableWidth(at) : FixedWidth(at),
            (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t' => 2,
            _ => throw _source.Error(at, $"Invalid character escape sequence: \"{_source.Units(at, 2)}\"."),
        };
    }

    // \u{1F600}: one to eight digits.
    private int VariableWidth(int at)
    {
        var (point, size) = (0, 3);
        while (size < 12)
        {
            var code = Peek(at + size++);
            if (code == '}')
            {
                if (size < 5 || !Rune.IsValid(point))
                {
                    break;
                }

                return size;
            }

            point = (point << 4) | Characters.Hex(code);
            if (point < 0)
            {
                break;
            }
        }

        throw InvalidUnicode(at, size);
    }

    // \u00E9, or the two halves of a surrogate pair.
    private int FixedWidth(int at)
    {
        var code = FourDigits(at + 2);
        if (Rune.IsValid(code))
        {
            return 6;
        }

        var isPair = code >= 0 && char.IsHighSurrogate((char)code)
            && Peek(at + 6) == '\\' && Peek(at + 7) == 'u'
            && FourDigits(at + 8) is >= 0xDC00 and <= 0xDFFF;
        return isPair ? 12 : throw InvalidUnicode(at, 6);
    }

    private GraphQLSyntaxException InvalidUnicode(int at, int size) =>
        _source.Error(at, $"Invalid Unicode escape sequence: \"{_source.Units(at, size)}\".");

    private int FourDigits(int at) =>
        (Characters.Hex(Peek(at)) << 12) | (Characters.Hex(Peek(at + 1)) << 8) | (Characters.Hex(Peek(at + 2)) << 4) | Characters.Hex(Peek(at + 3));

    // Zero, which is no part of an escape, where the document ends.
    private byte Peek(int at) => at < _bytes.Length ? _bytes[at] : (byte)0;
}
