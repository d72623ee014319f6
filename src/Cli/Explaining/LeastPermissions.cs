using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Cli.Explaining;

/// <summary>The smallest sets of permissions that meet a requirement.</summary>
internal static class LeastPermissions
{
    /// <summary>Every choice doubles the sets; beyond this many only one is named.</summary>
    private const int MaxChoices = 6;

    /// <summary>The sets; empty when no permission is needed or none is enough.</summary>
    /// <param name="requirement">The requirement.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Of(Requirement requirement) =>
        requirement.IsNever || requirement.Clauses.Count == 0 ? []
        : requirement.Clauses.Count(clause => clause.Count > 1) <= MaxChoices ? requirement.ToAlternatives()
        : [One(requirement)];

    /// <summary>The requirement in words.</summary>
    /// <param name="requirement">The requirement.</param>
    public static string Words(Requirement requirement) =>
        requirement.IsNone ? "nothing"
        : requirement.IsNever ? "nobody may run it: no access is declared for something in it"
        : requirement.Clauses.Count == 0 ? "an authenticated caller"
        : requirement.Text;

    // One set that is enough: in each choice a permission that is needed anyway, else the first.
    private static string[] One(Requirement requirement)
    {
        var chosen = new SortedSet<string>(
            requirement.Clauses.Where(clause => clause.Count == 1).Select(clause => clause[0]), StringComparer.Ordinal);
        foreach (var clause in requirement.Clauses)
        {
            if (!clause.Any(chosen.Contains))
            {
                chosen.Add(clause[0]);
            }
        }

        return [.. chosen];
    }
}
