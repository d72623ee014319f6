using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Operations.Judging;

/// <summary>Near names for a misspelt one, chosen and worded as graphql-js does.</summary>
internal static class Suggestions
{
    private const int MaxSuggestions = 5;

    /// <summary>The clause <c> Did you mean "a", "b", or "c"?</c>; empty when no name is near.</summary>
    public static string DidYouMean(string written, IEnumerable<string> known) => DidYouMean(Near(written, known), string.Empty);

    /// <summary>The clause for names that are chosen already.</summary>
    /// <param name="names">The names, the best first.</param>
    /// <param name="what">What stands before them, with a blank at its end.</param>
    public static string DidYouMean(IReadOnlyList<string> names, string what)
    {
        var quoted = names.Take(MaxSuggestions).Select(name => $"\"{name}\"").ToArray();
        return quoted.Length switch
        {
            0 => string.Empty,
            1 => $" Did you mean {what}{quoted[0]}?",
            2 => $" Did you mean {what}{quoted[0]} or {quoted[1]}?",
            _ => $" Did you mean {what}{string.Join(", ", quoted[..^1])}, or {quoted[^1]}?",
        };
    }

    private static string[] Near(string written, IEnumerable<string> known)
    {
        // Names are short; a text that isn't must not make this quadratic in its length.
        var threshold = (int)(written.Length * 0.4) + 1;
        return written.Length > 200
            ? []
            : [.. known
                .Select(name => (Name: name, Distance: Distance(written, name, threshold)))
                .Where(one => one.Distance <= threshold)
                .OrderBy(one => one.Distance)
                .ThenBy(one => one.Name, StringComparer.Ordinal)
                .Select(one => one.Name)];
    }

    // The optimal string alignment distance; a difference in case only counts as one edit.
    private static int Distance(string one, string other, int threshold)
    {
        if (string.Equals(one, other, StringComparison.Ordinal))
        {
            return 0;
        }

        if (string.Equals(one, other, StringComparison.OrdinalIgnoreCase))
        {
            return 1;
        }

        if (Math.Abs(one.Length - other.Length) > threshold)
        {
            return threshold + 1;
        }

        var (a, b) = (one.ToLowerInvariant(), other.ToLowerInvariant());
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    best = Math.Min(best, rows[i - 2, j - 2] + 1);
                }

                rows[i, j] = best;
            }
        }

        return rows[a.Length, b.Length];
    }
}
