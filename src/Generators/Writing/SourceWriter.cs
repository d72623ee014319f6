using System;
using System.Text;

namespace GqlAuthTooling.Generators.Writing;

/// <summary>Writes C# line by line; indentation follows the blocks that are open.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes a line; an empty one has no trailing blanks.</summary>
    /// <param name="line">The line, without its end.</param>
    public SourceWriter Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(line);
        }

        _text.Append('\n');
        return this;
    }

    /// <summary>Writes a line of a literal that goes over several: as it is, whatever blocks are open.</summary>
    /// <param name="line">The line, without its end.</param>
    public SourceWriter Raw(string line)
    {
        _text.Append(line).Append('\n');
        return this;
    }

    /// <summary>A blank line between members; none before the first of a block.</summary>
    public SourceWriter Separate()
    {
        var last = _text.Length - 2;
        return last >= 0 && _text[last] is '{' or '\n' ? this : Line();
    }

    /// <summary>Opens a block of braces after a line that introduces it.</summary>
    /// <param name="header">The introducing line.</param>
    /// <param name="end">What stands behind the closing brace.</param>
    /// <returns>The block; disposing it closes the braces.</returns>
    public Block Open(string header, string end = "")
    {
        Line(header).Line("{");
        _depth++;
        return new Block(this, end);
    }

    /// <summary>The text written so far.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>A block of braces that is open.</summary>
    internal readonly struct Block : IDisposable
    {
        private readonly SourceWriter _writer;
        private readonly string _end;

        /// <summary>Remembers what to close.</summary>
        /// <param name="writer">The writer.</param>
        /// <param name="end">What stands behind the closing brace.</param>
        public Block(SourceWriter writer, string end) => (_writer, _end) = (writer, end);

        /// <summary>Closes the block.</summary>
        public void Dispose()
        {
            _writer._depth--;
            _writer.Line("}" + _end);
        }
    }
}
