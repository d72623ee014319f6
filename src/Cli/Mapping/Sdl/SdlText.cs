using System.Globalization;
using System.Linq;
using System.Text;

namespace GqlAuthTooling.Cli.Mapping.Sdl;

/// <summary>Texts as SDL writes them.</summary>
internal static class SdlText
{
    /// <summary>A string literal.</summary>
    /// <param name="text">The text.</param>
    public static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => literal.Append("\\\""),
                '\\' => literal.Append("\\\\"),
                '\n' => literal.Append("\\n"),
                < 0x20 or 0x7F => literal.Append("\\u").Append(rune.Value.ToString("X4", CultureInfo.InvariantCulture)),
                _ => literal.Append(rune.ToString()),
            };
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A comment line; whatever could end it is a blank.</summary>
    /// <param name="text">The text.</param>
    public static string Comment(string text) =>
        $"# {new string([.. text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)]).Trim()}\n";

    /// <summary>The directive that shows a requirement, after a blank; empty when nothing is required.</summary>
    /// <param name="requirement">The requirement.</param>
    public static string Directive(Requirement requirement)
    {
        if (requirement.IsNone)
        {
            return string.Empty;
        }

        var alternatives = Scopes.Of(requirement);
        return alternatives.Count == 0
            ? " @authenticated"
            : $" @requiresScopes(scopes: [{string.Join(", ", alternatives.Select(all => $"[{string.Join(", ", all.Select(Literal))}]"))}])";
    }

    /// <summary>The directive of a deprecation, after a blank; empty when there is none.</summary>
    /// <param name="deprecation">The deprecation.</param>
    public static string Directive(DeprecationEntry? deprecation) =>
        deprecation is null ? string.Empty
            : deprecation.Reason.Length == 0 ? " @deprecated"
            : $" @deprecated(reason: {Literal(deprecation.Reason)})";
}
