using System.Text.RegularExpressions;

namespace GqlAuthTooling.Analyzers;

/// <summary>
/// A schema coordinate as the GraphQL specification writes it, taken apart: <c>Type</c>, <c>Type.member</c>,
/// <c>Type.field(argument:)</c>, <c>@directive</c> or <c>@directive(argument:)</c>.
/// </summary>
/// <param name="Type">The type; for a single name, that name.</param>
/// <param name="Member">The field, input field or enum value.</param>
/// <param name="Argument">The argument.</param>
/// <param name="IsDirective">Whether it names a directive, of which the reader knows nothing.</param>
internal sealed record CoordinateText(string Type, string? Member, string? Argument, bool IsDirective)
{
    private const string Name = "[_A-Za-z][_0-9A-Za-z]*";

    private static readonly Regex Grammar = new(
        "^(?:(?<type>" + Name + @")(?:\.(?<member>" + Name + @")(?:\((?<argument>" + Name + @"):\))?)?"
        + "|(?<directive>@)(?<type>" + Name + @")(?:\((?<argument>" + Name + @"):\))?)\z",
        RegexOptions.CultureInvariant);

    /// <summary>Takes a coordinate apart; <see langword="null"/> when the text is none.</summary>
    /// <param name="text">The text as written.</param>
    public static CoordinateText? Parse(string text)
    {
        var match = Grammar.Match(text);
        return match.Success
            ? new CoordinateText(
                match.Groups["type"].Value, Value(match, "member"), Value(match, "argument"), match.Groups["directive"].Success)
            : null;
    }

    /// <summary>The coordinate of an argument.</summary>
    /// <param name="field">The coordinate of its field.</param>
    /// <param name="argument">Its name.</param>
    public static string OfArgument(string field, string argument) => field + "(" + argument + ":)";

    private static string? Value(Match match, string group) => match.Groups[group].Success ? match.Groups[group].Value : null;
}
