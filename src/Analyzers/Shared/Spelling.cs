using System;

namespace GqlAuthTooling.Analyzers;

/// <summary>How far apart two spellings are.</summary>
internal static class Spelling
{
    /// <summary>
    /// The number of letters to add, drop, replace or swap with their neighbour until both are the same; case doesn't matter.
    /// </summary>
    /// <param name="written">One spelling.</param>
    /// <param name="meant">The other.</param>
    /// <param name="most">The largest number of interest: any larger one may be given as some other number above it.</param>
    public static int Distance(string written, string meant, int most)
    {
        // Of three rows the last is needed for the next letter, the one before it for letters that changed places.
        var before = new int[meant.Length + 1];
        var last = new int[meant.Length + 1];
        var row = new int[meant.Length + 1];
        var leastOfLast = int.MaxValue;
        for (var i = 0; i <= written.Length; i++)
        {
            var least = int.MaxValue;
            for (var j = 0; j <= meant.Length; j++)
            {
                row[j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(last[j], row[j - 1]) + 1,
                    last[j - 1] + (Same(written[i - 1], meant[j - 1]) ? 0 : 1));
                if (i > 1 && j > 1 && Same(written[i - 1], meant[j - 2]) && Same(written[i - 2], meant[j - 1]))
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            // Most spellings have nothing in common, and after a few letters that is plain.
            if (least > most && leastOfLast > most)
            {
                return least;
            }

            leastOfLast = least;
            (before, last, row) = (last, row, before);
        }

        return last[meant.Length];
    }

    /// <summary>Whether one is most probably the other, misspelt: one wrong letter in three at most.</summary>
    /// <param name="written">The spelling as written.</param>
    /// <param name="meant">The spelling that may be meant.</param>
    /// <param name="distance">How far apart they are.</param>
    public static bool IsNear(string written, string meant, out int distance)
    {
        distance = int.MaxValue;
        var allowed = Math.Max(1, Math.Min(written.Length, meant.Length) / 3);
        if (Math.Abs(written.Length - meant.Length) > allowed)
        {
            return false;
        }

        distance = Distance(written, meant, allowed);
        return distance <= allowed;
    }

    private static bool Same(char one, char other) =>
        one == other || char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}
