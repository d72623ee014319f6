using System;
using System.Linq;
using System.Text;

namespace GqlAuthTooling.Cli.Output;

/// <summary>Text of people in Markdown: whatever it holds, it stays text on one line, also within a table.</summary>
internal static class Markdown
{
    /// <summary>Text as code. Inside a table a bar ends the cell, also within code.</summary>
    /// <param name="text">The text.</param>
    public static string Code(string text) => $"`{OneLine(text).Replace('`', '\'').Replace("|", "\\|", StringComparison.Ordinal)}`";

    /// <summary>Text as text.</summary>
    /// <param name="text">The text.</param>
    public static string Text(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in OneLine(text))
        {
            escaped.Append(c is '|' or '\\' or '`' or '*' or '_' or '<' or '>' or '[' or ']' or '#' ? $"\\{c}" : c.ToString());
        }

        return escaped.ToString();
    }

    private static string OneLine(string text) => new([.. text.Select(c => char.IsControl(c) ? ' ' : c)]);
}
