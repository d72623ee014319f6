using System;
using System.Globalization;

namespace GqlAuthTooling;

/// <summary>Times as tokens write them: seconds since 1970, possibly with a fraction (RFC 7519).</summary>
internal static class NumericDate
{
    private static readonly decimal Last = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    /// <summary>The time, to the second before; one that can't be read has long passed, and one that no calendar reaches is the
    /// calendar's last.</summary>
    public static DateTimeOffset Parse(string? text) =>
        text is not null && TryRead(text, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : ParseAny(text);

    // All that tokens really have: at most so many digits that every calendar reaches them.
    private static bool TryRead(string text, out long seconds)
    {
        seconds = 0;
        if (text.Length is 0 or > 11)
        {
            return false;
        }

        foreach (var digit in text)
        {
            if (digit is < '0' or > '9')
            {
                return false;
            }

            seconds = (seconds * 10) + (digit - '0');
        }

        return true;
    }

    private static DateTimeOffset ParseAny(string? text)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return !decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var seconds) || seconds < 0
            ? DateTimeOffset.MinValue
            : DateTimeOffset.FromUnixTimeSeconds((long)decimal.Floor(Math.Min(seconds, Last)));
    }
}
