using System;
using System.Linq;
using System.Text;
using System.Xml;

namespace GqlAuthTooling.Generators.Writing;

/// <summary>Texts of people as documentation comments: whatever they hold, it neither leaves the comment nor breaks its XML.</summary>
internal static class Comments
{
    // What ends a line for the C# compiler; behind it a comment is code.
    private static readonly string[] LineEnds = { "\r\n", "\r", "\n", "\u0085", "\u2028", "\u2029" };

    /// <summary>Writes an element, on one line where the text has one.</summary>
    /// <param name="writer">Where to write it.</param>
    /// <param name="element">The element.</param>
    /// <param name="text">The text.</param>
    public static void Write(SourceWriter writer, string element, string text)
    {
        var lines = text.Split(LineEnds, StringSplitOptions.None).Select(line => Escape(line).Trim()).ToArray();
        if (lines.Length == 1)
        {
            writer.Line($"/// <{element}>{lines[0]}</{element}>");
            return;
        }

        writer.Line($"/// <{element}>");
        foreach (var line in lines)
        {
            writer.Line(line.Length == 0 ? "///" : "/// " + line);
        }

        writer.Line($"/// </{element}>");
    }

    /// <summary>The text as XML has it; characters that XML can't have become blanks.</summary>
    /// <param name="text">A text of one line.</param>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                escaped.Append(text[i]).Append(text[++i]);
            }
            else
            {
                escaped.Append(text[i] switch
                {
                    '&' => "&amp;",
                    '<' => "&lt;",
                    '>' => "&gt;",
                    var c => XmlConvert.IsXmlChar(c) ? c.ToString() : " ",
                });
            }
        }

        return escaped.ToString();
    }
}
