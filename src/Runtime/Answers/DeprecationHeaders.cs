using System;
using System.Collections.Generic;
using System.Globalization;

namespace GqlAuthTooling;

/// <summary>
/// What the headers of a response say about deprecated members that an operation uses: <c>Deprecation</c> (RFC 9745) since
/// when, <c>Sunset</c> (RFC 8594) from when they may be gone.
/// </summary>
public static class DeprecationHeaders
{
    /// <summary>The name of the header that says since when.</summary>
    public const string Deprecation = "Deprecation";

    /// <summary>The name of the header that says from when it may be gone.</summary>
    public const string Sunset = "Sunset";

    /// <summary>The first day on which one of the members may be gone; <see langword="null"/> when none has a date.</summary>
    /// <param name="deprecations">The deprecations. A date that is none counts as none.</param>
    public static DateTimeOffset? FirstRemoval(IEnumerable<DeprecationEntry> deprecations)
    {
        DateTimeOffset? first = null;
        foreach (var deprecation in Guard.NotNull(deprecations, nameof(deprecations)))
        {
            var isDate = DateTimeOffset.TryParseExact(
                deprecation.RemovalDate,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var day);
            if (isDate && !(first <= day))
            {
                first = day;
            }
        }

        return first;
    }

    /// <summary>The value of <see cref="Deprecation"/>: <c>@1693785600</c>.</summary>
    /// <param name="since">Since when the members are deprecated, as far as the server knows.</param>
    /// <param name="removal">What <see cref="Sunset"/> says. RFC 9745 forbids it to be earlier, so a day that has passed counts
    /// for both.</param>
    public static string DeprecationValue(DateTimeOffset since, DateTimeOffset? removal)
    {
        var seconds = (removal < since ? removal.Value : since).ToUnixTimeSeconds();
        return "@" + seconds.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The value of <see cref="Sunset"/>: <c>Mon, 04 Sep 2023 00:00:00 GMT</c>.</summary>
    /// <param name="removal">The day from which a member may be gone.</param>
    public static string SunsetValue(DateTimeOffset removal) =>
        removal.ToUniversalTime().ToString("R", CultureInfo.InvariantCulture);
}
