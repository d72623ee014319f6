using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace GqlAuthTooling.Generators.Writing;

/// <summary>Values as C# writes them.</summary>
internal static class Literals
{
    /// <summary>A string literal, or <c>null</c>.</summary>
    /// <param name="value">The string.</param>
    public static string Of(string? value) => value is null ? "null"
        : IsPlain(value) ? "\"" + value + "\""
        : SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>String literals, separated by commas.</summary>
    /// <param name="values">The strings.</param>
    public static string List(IEnumerable<string> values) => string.Join(", ", values.Select(value => Of(value)));

    /// <summary>Whether a string needs no escape, as coordinates and permissions, which nearly all literals are.</summary>
    /// <param name="value">The string.</param>
    public static bool IsPlain(string value)
    {
        foreach (var character in value)
        {
            if (character is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }
        }

        return true;
    }
}
