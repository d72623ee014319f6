using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace GqlAuthTooling.Operations;

/// <summary>Writes strings as literals, in the form of graphql-js.</summary>
internal static class PrintedString
{
    /// <summary>A string between quotes.</summary>
    public static string Plain(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var unit in value)
        {
            _ = unit switch
            {
                '"' or '\\' => text.Append('\\').Append(unit),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' or (>= '\u007F' and <= '\u009F') => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}"),
                _ => text.Append(unit),
            };
        }

        return text.Append('"').ToString();
    }

    /// <summary>A string between three quotes. On lines of its own where it has lines, is long, or would else run into the quotes.</summary>
    public static string Block(string value)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = escaped.Split('\n');
        var allIndented = lines.Length > 1 && lines.Skip(1).All(line => line.Length == 0 || IsBlank(line));
        var endsInQuotes = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var endsOpen = (value.EndsWith('"') && !endsInQuotes) || value.EndsWith('\\');
        var onLines = lines.Length > 1 || value.Length > 70 || endsOpen || endsInQuotes;
        var before = (onLines && !(lines.Length == 1 && IsBlank(value))) || allIndented ? "\n" : "";
        return $"\"\"\"{before}{escaped}{(onLines ? "\n" : "")}\"\"\"";
    }

    private static bool IsBlank(string line) => line is [' ' or '\t', ..];
}
