using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Cli.Diffing;

/// <summary>The deprecations that came, went or changed on what both sides have.</summary>
internal static class DeprecationDiff
{
    private const int MostAlone = 3;

    /// <summary>The changes.</summary>
    /// <param name="old">The old side.</param>
    /// <param name="current">The new side.</param>
    /// <param name="renames">What is called otherwise.</param>
    public static IEnumerable<DiffEntry> Entries(DiffSide old, DiffSide current, DiffRenames renames)
    {
        var was = old.Deprecations.Values.ToDictionary(entry => renames.NewCoordinate(entry.Coordinate), StringComparer.Ordinal);
        var earlier = renames.All.ToDictionary(pair => pair.To, pair => pair.From, StringComparer.Ordinal);
        var knowDates = old.KnowsDates && current.KnowsDates;
        return was.Keys.Union(current.Deprecations.Keys, StringComparer.Ordinal)
            .Where(coordinate => current.Has(coordinate) == true && old.Has(OldCoordinate(coordinate)) == true)
            .Select(coordinate => Between(
                coordinate, was.GetValueOrDefault(coordinate), current.Deprecations.GetValueOrDefault(coordinate), knowDates))
            .OfType<DiffEntry>()
            .GroupBy(entry => (entry.Message, entry.Was, entry.Now))
            .SelectMany(IEnumerable<DiffEntry> (group) => group.Count() > MostAlone ? [Together([.. group])] : group);

        string OldCoordinate(string coordinate)
        {
            var type = DiffSide.TypeOf(coordinate);
            return earlier.TryGetValue(type, out var name) ? name + coordinate[type.Length..] : coordinate;
        }
    }

    private static DiffEntry? Between(string coordinate, DeprecationEntry? was, DeprecationEntry? now, bool knowDates)
    {
        if (was is null || now is null)
        {
            return was is null
                ? Entry($"is deprecated now{Until(now!)}{Because(now!)}", needsAttention: true)
                : Entry($"is no longer deprecated; it was{Until(was)}", needsAttention: false);
        }

        var parts = new List<string>();
        var isEarlier = false;
        if (knowDates && was.RemovalDate != now.RemovalDate)
        {
            var order = was.RemovalDate is null ? -1 : now.RemovalDate is null ? 1 : string.CompareOrdinal(now.RemovalDate, was.RemovalDate);
            isEarlier = order < 0;
            parts.Add(was.RemovalDate is null ? $"may go from {now.RemovalDate} on; no day was given before"
                : now.RemovalDate is null ? $"has no removal date any more; it was {was.RemovalDate}"
                : $"may go {(isEarlier ? "earlier" : "later")}: from {now.RemovalDate} on, not {was.RemovalDate}");
        }

        if (knowDates && was.Replacement != now.Replacement)
        {
            parts.Add(now.Replacement is null ? "has no replacement any more" : $"is replaced by {now.Replacement}");
        }

        if (was.Reason != now.Reason)
        {
            parts.Add($"has another reason: {now.Reason}");
        }

        return parts.Count == 0 ? null : Entry(string.Join("; ", parts), isEarlier);

        DiffEntry Entry(string message, bool needsAttention) => new(DiffChange.Deprecation, coordinate, message, [coordinate])
        {
            Was = was is null ? null : Text(was),
            Now = now is null ? null : Text(now),
            NeedsAttention = needsAttention,
        };
    }

    private static string Until(DeprecationEntry entry) => entry.RemovalDate is { } date ? $", with removal on {date}" : string.Empty;

    private static string Because(DeprecationEntry entry) => entry.Reason.Length > 0 ? $": {entry.Reason}" : string.Empty;

    private static string Text(DeprecationEntry entry) => "deprecated" + Until(entry) + Because(entry);

    private static DiffEntry Together(DiffEntry[] entries)
    {
        var coordinates = entries.Select(entry => entry.Subject).Order(StringComparer.Ordinal).ToArray();
        return entries[0] with
        {
            Subject = DiffWords.Some(coordinates, 2),
            Message = "each " + entries[0].Message,
            Coordinates = coordinates,
        };
    }
}
