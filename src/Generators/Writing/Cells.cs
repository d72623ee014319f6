using System.Globalization;
using System.Text;

namespace GqlAuthTooling.Generators.Writing;

/// <summary>Texts as the cells of a table that <see cref="ModuleTable"/> reads, inside a verbatim literal of C#.</summary>
internal static class Cells
{
    private const char Separator = '|';

    /// <summary>A row of cells.</summary>
    /// <param name="cells">What this class, or the name of a constant, gives for each.</param>
    public static string Row(params string?[] cells) => string.Join(Separator.ToString(), cells);

    /// <summary>A cell; an empty one is <see langword="null"/>.</summary>
    /// <param name="text">The text.</param>
    public static string Of(string? text) => text switch
    {
        null => string.Empty,
        "" => "\\e",
        _ => Literals.IsPlain(text) && text.IndexOf(Separator) < 0 ? text : Escape(text),
    };

    /// <summary>A cell that says yes with a word, or nothing.</summary>
    /// <param name="value">Whether to say it.</param>
    /// <param name="word">The word.</param>
    public static string Of(bool value, string word) => value ? word : string.Empty;

    /// <summary>A cell with a number.</summary>
    /// <param name="number">The number.</param>
    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Escape(string text)
    {
        var cell = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            if (character == '"')
            {
                cell.Append("\"\"");
            }
            else if (character is '\\' or Separator || !IsSeen(character))
            {
                cell.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                cell.Append(character);
            }
        }

        return cell.ToString();
    }

    // What people can't see they can't review; half a surrogate pair doesn't survive the way to a file.
    private static bool IsSeen(char character) =>
        character == ' ' || char.IsLetterOrDigit(character) || char.IsPunctuation(character) || char.IsSymbol(character);
}
