using System;
using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>The list <c>extensions.deprecatedFieldsUsed</c>, which tells a client what it uses that will go.</summary>
public static class DeprecatedFieldsUsed
{
    /// <summary>What stands for a missing reason: the default of GraphQL's own <c>@deprecated</c>.</summary>
    public const string DefaultReason = "No longer supported";

    /// <summary>The lines of the list, once a coordinate, in order of first use.</summary>
    /// <param name="uses">The deprecations of what an operation uses, in document order.</param>
    public static IReadOnlyList<string> Of(IEnumerable<DeprecationEntry> uses)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var lines = new List<string>();
        foreach (var use in Guard.NotNull(uses, nameof(uses)))
        {
            if (seen.Add(Guard.NotNull(use, nameof(uses)).Coordinate))
            {
                lines.Add(Line(use));
            }
        }

        return lines.AsReadOnly();
    }

    /// <summary>
    /// One line: <c>Field: Query.displays, reason: …, date of removal: 2023-09-04</c>; without a date the last part is absent.
    /// </summary>
    /// <param name="use">The deprecation.</param>
    public static string Line(DeprecationEntry use)
    {
        Guard.NotNull(use, nameof(use));
        var reason = string.IsNullOrWhiteSpace(use.Reason) ? DefaultReason : use.Reason;
        var removal = string.IsNullOrWhiteSpace(use.RemovalDate) ? string.Empty : ", date of removal: " + use.RemovalDate;
        return $"{use.Kind}: {use.Coordinate}, reason: {reason}{removal}";
    }
}
