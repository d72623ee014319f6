using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>A type that is guarded on one way in and open on another.</summary>
/// <param name="Guarded">The way that asks for something.</param>
/// <param name="Open">The shortest way that asks for nothing, else the shortest that doesn't ask for as much.</param>
/// <param name="MoreFields">How many further fields lead in as openly or more so.</param>
/// <param name="CanGuardType">Whether the type can ask for it without any query field getting stricter.</param>
public sealed record OpenPath(SchemaPath Guarded, SchemaPath Open, int MoreFields, bool CanGuardType);

/// <summary>
/// Finds types that a query field guards and another field leads to without as much. A way counts as open only when nobody
/// decided about it: a field that declares its own access, and be it public with a reason, is a decision. Ways that begin
/// with a mutation or subscription have a rule of their own, as have the engine's lookups.
/// </summary>
public static class OpenPaths
{
    /// <summary>The types, by name.</summary>
    /// <param name="paths">The ways through the schema.</param>
    /// <param name="guards">What query fields ask for.</param>
    public static IEnumerable<OpenPath> Of(SchemaPaths paths, QueryGuards guards)
    {
        foreach (var typeName in guards.GuardedTypes)
        {
            if (paths.Find(typeName) is not { } type || !IsEntity(type, guards.Into(typeName))
                || guards.Weakest(typeName) is not { } guarded)
            {
                continue;
            }

            var meets = guards.WhoMeets(typeName);
            var open = paths.UndecidedWays(typeName, guard => !meets(guard));
            if (open.Count > 0)
            {
                // Who closes a way that asks for a little and never hears of the one that asks for nothing has closed nothing.
                var first = Shortest(open.Where(way => way.Guard.IsNone)) ?? Shortest(open)!;
                var more = open.Where(way => first.Guard.Implies(way.Guard)).Select(way => way.Deciding)
                    .Distinct(StringComparer.Ordinal).Count(field => field != first.Deciding);
                yield return new OpenPath(guarded, first, more, guards.CanMoveToType(guarded, type));
            }
        }
    }

    /// <summary>
    /// Something with an identity, or that a query lists. What is neither, such as an amount of money, is shared by types
    /// of any secrecy and guarded by the field that gives it.
    /// </summary>
    private static bool IsEntity(TypeModel type, IReadOnlyList<SchemaPath> entrances) =>
        type.Kind is SchemaTypeKind.Object or SchemaTypeKind.Interface
        && (HasKey(type) || (entrances.Any(entrance => entrance.IsMany) && type.Fields.Count > 1));

    private static bool HasKey(TypeModel type)
    {
        foreach (var field in type.Fields)
        {
            if (field.Name is "id" or "key" or "uuid" or "guid" || IsIdOf(type.Name, field.Name))
            {
                return true;
            }
        }

        return type.Implements.Contains("Node", StringComparer.Ordinal);
    }

    private static bool IsIdOf(string type, string field) =>
        field.Length == type.Length + 2
        && field.StartsWith(type, StringComparison.OrdinalIgnoreCase)
        && field.EndsWith("Id", StringComparison.OrdinalIgnoreCase);

    private static SchemaPath? Shortest(IEnumerable<SchemaPath> ways)
    {
        SchemaPath? shortest = null;
        foreach (var way in ways)
        {
            if (shortest is null || way.Steps.Count < shortest.Steps.Count
                || (way.Steps.Count == shortest.Steps.Count && string.CompareOrdinal(way.ToString(), shortest.ToString()) < 0))
            {
                shortest = way;
            }
        }

        return shortest;
    }
}
