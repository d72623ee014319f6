using System.Linq;

namespace GqlAuthTooling.Cli.Output;

/// <summary>
/// Colours text for terminals, or leaves it plain. Either way control characters are replaced: names and messages come
/// from source trees that nobody vouches for, and must not steer a terminal.
/// </summary>
/// <param name="colors">Whether to colour.</param>
internal sealed class Paint(bool colors)
{
    /// <summary>Text as it is.</summary>
    /// <param name="text">The text.</param>
    public static string Plain(string text) =>
        text.Any(char.IsControl) ? new string([.. text.Select(c => char.IsControl(c) ? '\uFFFD' : c)]) : text;

    /// <summary>Headings.</summary>
    /// <param name="text">The text.</param>
    public string Bold(string text) => Wrap("1", text);

    /// <summary>What matters less.</summary>
    /// <param name="text">The text.</param>
    public string Dim(string text) => Wrap("2", text);

    /// <summary>Errors, and what is denied.</summary>
    /// <param name="text">The text.</param>
    public string Red(string text) => Wrap("31", text);

    /// <summary>What is fine.</summary>
    /// <param name="text">The text.</param>
    public string Green(string text) => Wrap("32", text);

    /// <summary>Warnings.</summary>
    /// <param name="text">The text.</param>
    public string Yellow(string text) => Wrap("33", text);

    /// <summary>Suggestions and names to look at.</summary>
    /// <param name="text">The text.</param>
    public string Cyan(string text) => Wrap("36", text);

    private string Wrap(string code, string text) =>
        colors && text.Length > 0 ? $"\u001b[{code}m{Plain(text)}\u001b[0m" : Plain(text);
}
