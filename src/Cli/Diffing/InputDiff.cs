using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Cli.Diffing;

/// <summary>The changes of arguments and input fields that require something on one of the sides.</summary>
internal static class InputDiff
{
    private const int MostAlone = 3;

    /// <summary>The changes.</summary>
    /// <param name="old">The old side.</param>
    /// <param name="current">The new side.</param>
    /// <param name="renames">What is called otherwise.</param>
    public static IEnumerable<DiffEntry> Entries(DiffSide old, DiffSide current, DiffRenames renames)
    {
        var was = old.Inputs.ToDictionary(input => renames.NewCoordinate(input.Key), input => (Coordinate: input.Key, Access: input.Value), StringComparer.Ordinal);
        var before = was.Keys.ToHashSet(StringComparer.Ordinal);
        return was.Keys.Union(current.Inputs.Keys, StringComparer.Ordinal)
            .Select(coordinate => Between(
                coordinate,
                was.TryGetValue(coordinate, out var guarded) ? guarded.Access : null,
                current.Inputs.GetValueOrDefault(coordinate)))
            .OfType<DiffEntry>()
            .GroupBy(entry => (entry.Change, Type: DiffSide.TypeOf(entry.Subject), entry.Message))
            .SelectMany(IEnumerable<DiffEntry> (group) => group.Count() > MostAlone ? [Together([.. group], group.Key.Type)] : group);

        DiffEntry? Between(string coordinate, AccessState? guard, AccessState? now)
        {
            if (guard is null && now is not null)
            {
                // Whether the old side had it under an old name doesn't matter: types that vanished have no fields to compare.
                return old.Has(OldCoordinate(coordinate)) == true
                    ? Entry(DiffChange.Narrowed, $"asked for nothing, now {DiffWords.Asks(now)} of whoever supplies it")
                    : Entry(DiffChange.Added, $"is new: {DiffWords.Asks(now)} is asked of whoever supplies it");
            }

            if (now is null)
            {
                return current.Has(coordinate) == true
                    ? Entry(DiffChange.Widened, $"asked {DiffWords.Asks(guard!)} of whoever supplies it, now nothing")
                    : Entry(DiffChange.Removed, $"is gone, and what it asked for: {DiffWords.Asks(guard!)}");
            }

            return MapDiff.Between(guard!, now) is { } change
                ? Entry(change, $"asked {DiffWords.Asks(guard!)} of whoever supplies it, now {DiffWords.Asks(now)}")
                : null;

            DiffEntry Entry(DiffChange change, string message) => new(change, coordinate, message, [coordinate])
            {
                Was = guard?.Text,
                Now = now?.Text,
                NeedsAttention = change is not DiffChange.Added,
            };
        }

        string OldCoordinate(string coordinate) =>
            renames.All.Where(pair => pair.To == DiffSide.TypeOf(coordinate)).Select(pair => pair.From + coordinate[pair.To.Length..])
                .FirstOrDefault(coordinate);
    }

    private static DiffEntry Together(DiffEntry[] entries, string type)
    {
        var coordinates = entries.Select(entry => entry.Subject).Order(StringComparer.Ordinal).ToArray();
        return entries[0] with
        {
            Subject = $"{entries.Length} inputs of {type}",
            Message = $"{DiffWords.Some(coordinates.Select(DiffWords.MemberOf))}: each {entries[0].Message}",
            Coordinates = coordinates,
        };
    }
}
