using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GqlAuthTooling.Cli.Output;

namespace GqlAuthTooling.Cli.Diffing;

/// <summary>The fields and types that one side has and the other lacks: a type that came or went is one change.</summary>
/// <param name="old">The old side.</param>
/// <param name="current">The new side.</param>
/// <param name="renames">What is called otherwise.</param>
/// <param name="told">New fields that are told elsewhere, because they open something.</param>
internal sealed class FieldLists(DiffSide old, DiffSide current, DiffRenames renames, IReadOnlySet<string> told)
{
    /// <summary>The changes.</summary>
    public IEnumerable<DiffEntry> Entries() => Removed().Concat(Added());

    private IEnumerable<DiffEntry> Removed()
    {
        var gone = old.Fields.Values
            .Where(field => !current.Fields.ContainsKey(renames.NewCoordinate(field.Coordinate)) && !current.NotJudged.Has(field))
            .GroupBy(field => DiffSide.TypeOf(field.Coordinate), StringComparer.Ordinal);
        foreach (var type in gone)
        {
            var fields = type.OrderBy(field => field.Coordinate, StringComparer.Ordinal).ToArray();
            if (!current.Types.ContainsKey(renames.NewName(type.Key)))
            {
                yield return Gone(type.Key, $"is gone, with {Names(fields)}", fields);
            }
            else if (fields.Length > 1 && !fields[0].IsRoot && Array.TrueForAll(fields, field => !old.Deprecations.ContainsKey(field.Coordinate)))
            {
                yield return Gone(type.Key, $"{Names(fields)} are gone; none was deprecated", fields);
            }
            else
            {
                foreach (var field in fields)
                {
                    yield return Gone(field.Coordinate, "is gone; " + OfDeprecation(field.Coordinate), [field]);
                }
            }
        }
    }

    private IEnumerable<DiffEntry> Added()
    {
        var known = old.Fields.Values.Select(field => renames.NewCoordinate(field.Coordinate)).ToHashSet(StringComparer.Ordinal);
        var oldTypes = old.Types.Keys.Select(renames.NewName).ToHashSet(StringComparer.Ordinal);
        foreach (var type in current.Fields.Values.Where(field => !known.Contains(field.Coordinate))
            .GroupBy(field => DiffSide.TypeOf(field.Coordinate), StringComparer.Ordinal))
        {
            var fields = type.Where(field => !told.Contains(field.Coordinate))
                .OrderBy(field => field.Coordinate, StringComparer.Ordinal).ToArray();
            var isNew = !oldTypes.Contains(type.Key);
            if (fields.Length == 0)
            {
                continue;
            }

            if (isNew && !fields[0].IsRoot)
            {
                yield return New(type.Key, $"is new, with {Names(fields)}: {Accesses(fields)}", fields);
                continue;
            }

            foreach (var alike in fields.GroupBy(field => field.IsRoot ? field.Coordinate : field.Access.Text, StringComparer.Ordinal))
            {
                var group = alike.ToArray();
                yield return group.Length == 1 ? New(group[0].Coordinate, Of(group[0]), group)
                    : New(type.Key, $"{Names(group)} are new: for {Who(group[0])}", group);
            }
        }
    }

    /// <summary>What is said of a new field.</summary>
    /// <param name="field">The field.</param>
    public static string Of(DiffField field) => field.Access.Kind == AccessKind.Undeclared
        ? "is new and declares nothing, so nobody may use it. Declare its access (GQLA001)"
        : $"is new: for {Who(field)}";

    private static string Who(DiffField field) => DiffWords.Who(field.Access, field.Coordinate, field.IsRoot);

    private static string Accesses(DiffField[] fields)
    {
        var accesses = fields.GroupBy(Who, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToArray();
        return accesses.Length == 1 ? $"for {accesses[0].Key}" : DiffWords.Some(accesses.Select(group =>
            string.Create(CultureInfo.InvariantCulture, $"{group.Count()} for {group.Key}")));
    }

    private static string Names(DiffField[] fields) =>
        $"{CheckText.Amount(fields.Length, "field")} ({DiffWords.Some(fields.Select(field => DiffWords.MemberOf(field.Coordinate)))})";

    private string OfDeprecation(string coordinate) => old.Deprecations.TryGetValue(coordinate, out var deprecation)
        ? deprecation.RemovalDate is { } date ? $"it was deprecated, with removal on {date}" : "it was deprecated"
        : "it was not deprecated";

    private static DiffEntry Gone(string subject, string message, DiffField[] fields) =>
        new(DiffChange.Removed, subject, message, [.. fields.Select(field => field.Coordinate)])
        {
            Was = fields.Length == 1 ? fields[0].Access.Text : null,
            NeedsAttention = true,
        };

    private static DiffEntry New(string subject, string message, DiffField[] fields) =>
        new(DiffChange.Added, subject, message, [.. fields.Select(field => field.Coordinate)])
        {
            Now = fields.Length == 1 ? fields[0].Access.Text : null,
            NeedsAttention = Array.Exists(fields, field => field.Access.Kind == AccessKind.Undeclared),
        };
}
