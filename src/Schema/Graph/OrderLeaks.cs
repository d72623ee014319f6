using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>A field that filters or sorts by what its caller may not read.</summary>
/// <param name="Coordinate">The field.</param>
/// <param name="Filtered">The guarded fields that it filters by, the nearest first.</param>
/// <param name="Sorted">The guarded fields that it sorts by, the nearest first.</param>
/// <param name="Guard">What the first of all of them asks for.</param>
public sealed record OrderLeak(
    string Coordinate, EquatableArray<string> Filtered, EquatableArray<string> Sorted, AccessGuard Guard)
{
    /// <summary>All of them, the nearest filtered one first.</summary>
    public IReadOnlyList<string> Leaking => Filtered.Concat(Sorted).Distinct(StringComparer.Ordinal).ToList();
}

/// <summary>
/// Finds fields with filtering or sorting over items with guarded fields: the value can't be read, but which items remain
/// and in which order tells it.
/// </summary>
public static class OrderLeaks
{
    /// <summary>Once a field leaks that many, further ones change nothing, and the objects behind them are left alone.</summary>
    private const int Most = 4;

    /// <summary>The fields, by coordinate.</summary>
    /// <param name="paths">The ways through the schema.</param>
    public static IEnumerable<OrderLeak> Of(SchemaPaths paths)
    {
        foreach (var type in paths.Model.Types.AsEnumerable())
        {
            foreach (var field in type.Fields.Where(field => field.Filtering is not null || field.Sorting is not null))
            {
                if (Find(paths, type, field) is { } leak)
                {
                    yield return leak;
                }
            }
        }
    }

    private static OrderLeak? Find(SchemaPaths paths, TypeModel type, FieldModel field)
    {
        // A page may lead to several types; the items are what comes first.
        var items = paths.From(type, field).FirstOrDefault(item => !item.IsThroughAbstract);
        if (items is null || items.Guard.IsNever || paths.Find(items.Target) is not { } item)
        {
            return null;
        }

        var passed = paths.NumberOf(items.Guard.And(paths.GuardOfType(item.Name)));
        var filtered = Leaking(paths, item, field.Filtering, passed, isSorting: false);

        // Nothing can be sorted by a list, so no order goes through one.
        var sorted = Leaking(paths, item, field.Sorting, passed, isSorting: true);
        return filtered.Concat(sorted).FirstOrDefault() is { } first
            ? new OrderLeak(type.Name + "." + field.Name, filtered.ToEquatableArray(), sorted.ToEquatableArray(), paths.GuardOf(first))
            : null;
    }

    /// <summary>
    /// Filters and orders are made of the properties of the item, and of those of the objects behind them. Where the field names no
    /// filter or sort type of its own, each type's own has its say.
    /// </summary>
    private static List<string> Leaking(
        SchemaPaths paths, TypeModel item, MemberSelection? selection, int passed, bool isSorting)
    {
        var leaking = new List<string>();
        if (selection is null)
        {
            return leaking;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal) { item.Name };
        var queue = new Queue<string>(seen);
        while (queue.Count > 0 && leaking.Count < Most)
        {
            var type = queue.Dequeue();
            var members = type == item.Name && selection.Kind != SelectionKind.All ? selection : OwnOf(paths, type, isSorting);
            foreach (var property in paths.PropertiesOf(type))
            {
                if ((property.IsList && isSorting) || !members.Contains(property.Member))
                {
                    continue;
                }

                if (!paths.Implies(passed, property.Guard))
                {
                    leaking.Add(property.Coordinate);
                }
                else if (members.LeadsThrough(property.Member) && property.Object is { } next && seen.Add(next))
                {
                    queue.Enqueue(next);
                }
            }
        }

        return leaking;
    }

    private static MemberSelection OwnOf(SchemaPaths paths, string name, bool isSorting) =>
        (isSorting ? paths.Find(name)?.Sorting : paths.Find(name)?.Filtering) ?? MemberSelection.All;
}
