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
        .Where(candidate => Math.Abs(written.Length - candidate.Length) <= Allowed(candidate))
        .Select(candidate => (Name: candidate, Edits: Spelling.Distance(written, candidate, Allowed(candidate))))
        .Where(item => item.Edits <= Allowed(item.Name))
        .OrderBy(item => item.Edits).ThenBy(item => item.Name, StringComparer.Ordinal)
        .Select(item => item.Name)
        .FirstOrDefault();

    // Long names have much in common that says nothing, such as a prefix.
    private static int Allowed(string candidate) => Math.Min(3, Math.Max(2, candidate.Length / 3));
}
