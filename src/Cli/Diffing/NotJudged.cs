using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Cli.Output;

namespace GqlAuthTooling.Cli.Diffing;

/// <summary>What the old side judged and the new one doesn't read, although nothing says that it is gone: a server may go on serving it.</summary>
/// <param name="reasons">Why, by assembly, as a clause.</param>
internal sealed class NotJudged(IReadOnlyDictionary<string, string> reasons)
{
    /// <summary>Everything is judged.</summary>
    public static NotJudged Nothing { get; } = new(new Dictionary<string, string>());

    /// <summary>Whether a field of the old side may still be there.</summary>
    /// <param name="field">The field.</param>
    public bool Has(DiffField field) => field.Assemblies.Any(reasons.ContainsKey);

    /// <summary>The changes: one for each assembly of which something is missing.</summary>
    /// <param name="old">The old side.</param>
    /// <param name="current">The new side.</param>
    /// <param name="renames">What is called otherwise.</param>
    public IEnumerable<DiffEntry> Entries(DiffSide old, DiffSide current, DiffRenames renames)
    {
        foreach (var (assembly, reason) in reasons.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var missing = old.Fields.Values
                .Where(field => field.Assemblies.Contains(assembly, StringComparer.Ordinal) && !current.Fields.ContainsKey(renames.NewCoordinate(field.Coordinate)))
                .Select(field => field.Coordinate).Order(StringComparer.Ordinal).ToArray();
            if (missing.Length > 0)
            {
                yield return new DiffEntry(
                    DiffChange.Unjudged,
                    assembly,
                    $"{reason}, so {DiffWords.Fields(missing)} {(missing.Length == 1 ? "is" : "are")} looked at no longer. A server may go on serving {(missing.Length == 1 ? "it" : "them")}",
                    missing)
                {
                    Decisions = [ApprovedDecision.NoLongerJudged(assembly)],
                };
            }
        }
    }
}
