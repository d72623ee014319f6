using System;
using System.Globalization;

namespace GqlAuthTooling.Analyzers;

/// <summary>A day, written as <c>yyyy-MM-dd</c>.</summary>
internal readonly struct IsoDate
{
    private const string Format = "yyyy-MM-dd";

    private readonly DateTime _day;

    private IsoDate(DateTime day) => _day = day;

    /// <summary>The day as ISO 8601 writes it.</summary>
    public string Text => _day.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Reads a date; <see langword="null"/> when the text is none.</summary>
    /// <param name="text">The text as written.</param>
    public static IsoDate? Parse(string? text) =>
        DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new IsoDate(day)
            : null;

    /// <summary>Whether this day has come: from this day on, not after it.</summary>
    /// <param name="today">Today.</param>
    public bool IsReachedOn(IsoDate today) => _day <= today._day;
}
