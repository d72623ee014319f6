using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Cli.Diffing;

/// <summary>
/// Compares lines of approved surfaces, where at least one side is no more than that. A line that is gone can mean a field that is
/// gone or one that asks for nothing now; where the new side doesn't say which, it counts as opened.
/// </summary>
internal static class SurfaceDiff
{
    private const int MostAlone = 3;

    private static readonly string[] UsualRoots = ["Query", "Mutation", "Subscription"];

    /// <summary>The changes.</summary>
    /// <param name="old">The old side.</param>
    /// <param name="current">The new side.</param>
    public static IEnumerable<DiffEntry> Entries(DiffSide old, DiffSide current)
    {
        var roots = old.Types.Values.Concat(current.Types.Values).Where(type => type.Root is not null).Select(type => type.Name)
            .Concat(UsualRoots).ToHashSet(StringComparer.Ordinal);
        return old.Lines.Keys.Union(current.Lines.Keys, StringComparer.Ordinal)
            .Select(coordinate => Between(coordinate, old, current, roots.Contains(DiffSide.TypeOf(coordinate))))
            .OfType<DiffEntry>()
            .GroupBy(entry => (entry.Change, Type: DiffSide.TypeOf(entry.Subject), entry.Message))
            .SelectMany(IEnumerable<DiffEntry> (group) => group.Count() > MostAlone ? [Together([.. group], group.Key.Type)] : group);
    }

    private static DiffEntry? Between(string coordinate, DiffSide old, DiffSide current, bool isRoot)
    {
        var was = old.Lines.GetValueOrDefault(coordinate) ?? (old.Has(coordinate) == true ? AccessState.Inherited : null);
        var now = current.Lines.GetValueOrDefault(coordinate) ?? (current.Has(coordinate) == true ? AccessState.Inherited : null);
        if (was is null)
        {
            return Entry(
                DiffChange.Added,
                now!.Kind == AccessKind.Undeclared ? "is new and declares nothing, so nobody may use it. Declare its access (GQLA001)"
                    : $"is new: for {Who(now)}",
                now.Kind == AccessKind.Undeclared);
        }

        if (now is null)
        {
            // Every root field has a line, so one without is gone, and its arguments with it.
            var argument = coordinate.IndexOf('(', StringComparison.Ordinal);
            var isGone = isRoot && (argument < 0 || !current.Lines.ContainsKey(coordinate[..argument]));
            return current.Has(coordinate) is null && !isGone && AccessState.Inherited.IsWeakerThan(was)
                ? Entry(DiffChange.Widened, $"was {Who(was)}, and has no line any more: it is gone, or asks for nothing now; compare the sources to know", true)
                : Entry(DiffChange.Removed, current.Has(coordinate) is null && !isGone ? "has no line any more" : $"is gone; it was {Who(was)}", true);
        }

        return MapDiff.Between(was, now) is { } change
            ? Entry(change, $"was {Who(was)}, now {Who(now)}", change != DiffChange.Added)
            : null;

        string Who(AccessState access) => DiffWords.Who(access, coordinate, isRoot);

        DiffEntry Entry(DiffChange change, string message, bool needsAttention) => new(change, coordinate, message, [coordinate])
        {
            Was = was?.Text,
            Now = now?.Text,
            NeedsAttention = needsAttention,
        };
    }

    private static DiffEntry Together(DiffEntry[] entries, string type)
    {
        var coordinates = entries.Select(entry => entry.Subject).Order(StringComparer.Ordinal).ToArray();
        return entries[0] with
        {
            Subject = $"{entries.Length} fields of {type}",
            Message = $"{DiffWords.Some(coordinates.Select(DiffWords.MemberOf))}: each {entries[0].Message}",
            Coordinates = coordinates,
        };
    }
}
