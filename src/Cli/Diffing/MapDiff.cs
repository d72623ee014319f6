using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Cli.Diffing;

/// <summary>Compares two sides. Every change is told once, at the place where a reviewer acts.</summary>
internal static class MapDiff
{
    /// <summary>The changes, by what they mean and then in ordinal order of subject.</summary>
    /// <param name="old">The old side.</param>
    /// <param name="current">The new side.</param>
    public static IReadOnlyList<DiffEntry> Compare(DiffSide old, DiffSide current)
    {
        IEnumerable<DiffEntry> entries;
        Func<string, string> coordinateOf = coordinate => coordinate;
        if (old.KnowsSchema && current.KnowsSchema)
        {
            var renames = new DiffRenames(old, current);
            coordinateOf = renames.NewCoordinate;
            entries =
            [
                .. new FieldDiff(old, current, renames).Entries(),
                .. InputDiff.Entries(old, current, renames).Where(entry => !(entry.Change == DiffChange.Removed && IsNotJudged(entry))),
                .. current.NotJudged.Entries(old, current, renames),
                .. DeprecationDiff.Entries(old, current, renames),
                .. renames.All.Select(pair => new DiffEntry(
                    DiffChange.Renamed, pair.From, $"is called {pair.To} now; its fields are compared under that name", [pair.To])
                {
                    Was = pair.From,
                    Now = pair.To,
                    NeedsAttention = true,
                }),
            ];
        }
        else
        {
            entries = SurfaceDiff.Entries(old, current);
        }

        var judge = new ApprovalJudge(old, current, coordinateOf);
        return
        [
            .. entries
                .Select(entry => entry.NeedsApproval ? judge.Judged(entry) : entry)
                .OrderBy(entry => entry.Change)
                .ThenBy(entry => entry.IsApproved)
                .ThenByDescending(entry => entry.NeedsAttention)
                .ThenBy(entry => entry.Subject, StringComparer.Ordinal)
                .ThenBy(entry => entry.Message, StringComparer.Ordinal),
        ];

        // An input of a field that is perhaps still served is no more gone than the field.
        bool IsNotJudged(DiffEntry entry) => entry.Coordinates.All(coordinate =>
            coordinate.IndexOf('(', StringComparison.Ordinal) is var argument and > 0
            && old.Fields.GetValueOrDefault(coordinate[..argument]) is { } field && current.NotJudged.Has(field));
    }

    /// <summary>What it means that an access became another one; <see langword="null"/> when the same callers pass.</summary>
    /// <param name="was">The access on the old side.</param>
    /// <param name="now">The access on the new side.</param>
    public static DiffChange? Between(AccessState was, AccessState now)
    {
        var (wasOpen, isOpen) = (was.Kind != AccessKind.Undeclared, now.Kind != AccessKind.Undeclared);
        if (now.IsWeakerThan(was))
        {
            return DiffChange.Widened;
        }

        // Nobody passed, because nobody had decided: that somebody decides now is no weakening, and still to be seen.
        return wasOpen && isOpen ? was.IsWeakerThan(now) ? DiffChange.Narrowed : null
            : wasOpen ? DiffChange.Narrowed
            : isOpen ? DiffChange.Added : null;
    }
}
