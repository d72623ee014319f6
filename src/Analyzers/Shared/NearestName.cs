using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Analyzers;

/// <summary>Finds what somebody most probably meant.</summary>
internal static class NearestName
{
    /// <summary>The candidate that needs the fewest edits, or <see langword="null"/> when none is near.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="candidates">What could have been meant.</param>
    public static string? Of(string written, IEnumerable<string> candidates) => candidates
        .Select(candidate => (Name: candidate, Edits: Edits(written.ToLowerInvariant(), candidate.ToLowerInvariant())))
        .Where(item => item.Edits <= Math.Max(2, item.Name.Length / 3))
        .OrderBy(item => item.Edits).ThenBy(item => item.Name, StringComparer.Ordinal)
        .Select(item => item.Name)
        .FirstOrDefault();

    /// <summary>How many letters have to be put in, left out, replaced or swapped with the next.</summary>
    private static int Edits(string from, string to)
    {
        var costs = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                costs[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(
                        Math.Min(costs[i - 1, j], costs[i, j - 1]) + 1,
                        costs[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    costs[i, j] = Math.Min(costs[i, j], costs[i - 2, j - 2] + 1);
                }
            }
        }

        return costs[from.Length, to.Length];
    }
}
