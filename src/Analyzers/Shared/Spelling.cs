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
    public static int Distance(string written, string meant)
    {
        var rows = new int[written.Length + 1, meant.Length + 1];
        for (var i = 0; i <= written.Length; i++)
        {
            for (var j = 0; j <= meant.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1,
                    rows[i - 1, j - 1] + (Same(written[i - 1], meant[j - 1]) ? 0 : 1));
                if (i > 1 && j > 1 && Same(written[i - 1], meant[j - 2]) && Same(written[i - 2], meant[j - 1]))
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[written.Length, meant.Length];
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

        distance = Distance(written, meant);
        return distance <= allowed;
    }

    private static bool Same(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}
