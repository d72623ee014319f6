using System;
using System.Buffers;
using System.Linq;
using System.Text;

namespace GqlAuthTooling.AspNetCore;

/// <summary>Texts of people, as they may stand in a database and in a line of a log.</summary>
internal static class PlainText
{
    /// <summary>
    /// Whether a text has no control character, no end of a line, no mark that turns the direction of what follows, and no half of a
    /// character.
    /// </summary>
    public static bool IsPlain(string text)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != OperationStatus.Done || !IsPlain(rune))
            {
                return false;
            }

            rest = rest[length..];
        }

        return true;
    }

    /// <summary>Takes out what is not plain, and cuts off what is too long: for texts that nothing may fail for.</summary>
    public static string Of(string? text, int maxLength)
    {
        var trimmed = text?.Trim() ?? string.Empty;
        var cut = trimmed.Length > maxLength ? trimmed[..maxLength] : trimmed;
        return IsPlain(cut) ? cut : string.Concat(cut.EnumerateRunes().Where(IsPlain));
    }

    // Marks, embeddings, overrides and isolates of the Unicode bidirectional algorithm show a line of a log in another order than it has.
    private static bool IsPlain(Rune rune) =>
        !Rune.IsControl(rune) && rune.Value is not (0x061C or 0x200E or 0x200F or (>= 0x2028 and <= 0x202E) or (>= 0x2066 and <= 0x2069));
}
