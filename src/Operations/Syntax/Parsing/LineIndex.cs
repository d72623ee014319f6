using System;
using System.Collections.Generic;
using System.Text;

namespace GqlAuthTooling.Operations;

/// <summary>Lines and columns of a document. Made once, it answers for any number of nodes without reading the document again.</summary>
internal sealed class LineIndex
{
    private const int BlockBits = 10;

    private readonly SourceText _source;
    private readonly List<int> _starts = [0];

    // How many UTF-16 code units stand before each block; null where every byte is one.
    private readonly int[]? _units;

    public LineIndex(SourceText source)
    {
        _source = source;
        var bytes = source.Bytes.AsSpan(0, source.Length);
        for (var next = NextLine(bytes, 0); next >= 0; next = NextLine(bytes, next))
        {
            _starts.Add(next);
        }

        if (!Ascii.IsValid(bytes))
        {
            _units = new int[(bytes.Length >> BlockBits) + 1];
            for (var i = 1; i < _units.Length; i++)
            {
                _units[i] = _units[i - 1] + Count(bytes.Slice((i - 1) << BlockBits, 1 << BlockBits));
            }
        }
    }

    /// <summary>The line and column of an offset.</summary>
    public SourceLocation PositionOf(int offset)
    {
        var line = _starts.BinarySearch(offset);
        line = line < 0 ? ~line - 1 : line;
        return new SourceLocation(line + 1, UnitsBefore(offset) - UnitsBefore(_starts[line]) + 1);
    }

    /// <summary>The line and column of one offset, without an index.</summary>
    public static SourceLocation Locate(SourceText source, int offset)
    {
        var bytes = source.Bytes.AsSpan(0, source.Length);
        var (line, start) = (1, 0);
        for (var next = NextLine(bytes, 0); next >= 0 && next <= offset; next = NextLine(bytes, next))
        {
            (line, start) = (line + 1, next);
        }

        return new SourceLocation(line, Count(bytes[start..offset]) + 1);
    }

    private int UnitsBefore(int offset)
    {
        if (_units is null)
        {
            return offset;
        }

        var block = offset >> BlockBits;
        return _units[block] + Count(_source.Bytes.AsSpan(block << BlockBits, offset - (block << BlockBits)));
    }

    private static int NextLine(ReadOnlySpan<byte> bytes, int from)
    {
        var at = bytes[from..].IndexOfAny((byte)'\n', (byte)'\r');
        if (at < 0)
        {
            return -1;
        }

        at += from;
        return bytes[at] == '\r' && at + 1 < bytes.Length && bytes[at + 1] == '\n' ? at + 2 : at + 1;
    }

    // A character is one code unit, or two where UTF-8 takes four bytes.
    private static int Count(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var value in bytes)
        {
            count += ((value & 0xC0) == 0x80 ? 0 : 1) + (value >= 0xF0 ? 1 : 0);
        }

        return count;
    }
}
