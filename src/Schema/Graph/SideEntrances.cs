using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>A mutation or subscription that lets in by the side.</summary>
/// <param name="Coordinate">The field.</param>
/// <param name="Guarded">The query field that asks for more; <see langword="null"/> when the whole query type is exposed.</param>
/// <param name="Entrance">The way in.</param>
/// <param name="Others">How many other payloads the engine makes expose the query type too.</param>
public sealed record SideEntrance(string Coordinate, SchemaPath? Guarded, SchemaPath Entrance, int Others);

/// <summary>
/// Finds payloads and subscriptions that expose the query type, and those that hand out a type for less than each of the
/// query fields that return it. Only what asks for comparably less counts: <c>Order:write</c> is not less than
/// <c>Order:read</c>. A mutation counts when it is told which one to return: what it has just made is its caller's own.
/// </summary>
public static class SideEntrances
{
    /// <summary>The fields, by coordinate.</summary>
    /// <param name="paths">The ways through the schema.</param>
    /// <param name="guards">What query fields ask for.</param>
    public static IEnumerable<SideEntrance> Of(SchemaPaths paths, QueryGuards guards) =>
        Exposing(paths).Concat(Weaker(paths, guards));

    private static IEnumerable<SideEntrance> Weaker(SchemaPaths paths, QueryGuards guards)
    {
        foreach (var operation in new[] { OperationKind.Mutation, OperationKind.Subscription })
        {
            foreach (var entrance in paths.Entrances(operation).Where(entrance => entrance.IsDecided && !entrance.Guard.IsNever))
            {
                if (guards.Weakest(entrance.Target) is { } guarded
                    && guarded.Guard.Implies(entrance.Guard)
                    && !guards.IsMetBy(entrance.Target, entrance.Guard)
                    && (operation == OperationKind.Subscription || IsToldWhich(paths, entrance)))
                {
                    yield return new SideEntrance(entrance.Deciding, guarded, entrance, 0);
                }
            }
        }
    }

    private static IEnumerable<SideEntrance> Exposing(SchemaPaths paths)
    {
        var made = new List<SideEntrance>();
        foreach (var root in paths.Model.Types.Where(type => type.Root is OperationKind.Mutation or OperationKind.Subscription))
        {
            foreach (var field in root.Fields.AsEnumerable())
            {
                var coordinate = root.Name + "." + field.Name;
                if (IsQuery(paths, field.Type.Name))
                {
                    yield return Exposed(coordinate, coordinate, field.Type.Name, coordinate, paths);
                    continue;
                }

                if (paths.Find(field.Type.Name) is not { } payload
                    || (root.Root == OperationKind.Mutation && !paths.Wrappers.IsPayload(payload.Name)))
                {
                    continue;
                }

                foreach (var exposing in payload.Fields.Where(inner => IsQuery(paths, inner.Type.Name)))
                {
                    var inner = payload.Name + "." + exposing.Name;
                    if (exposing.Member.Length == 0)
                    {
                        made.Add(Exposed(coordinate, coordinate, exposing.Type.Name, inner, paths));
                    }
                    else
                    {
                        yield return Exposed(inner, coordinate, exposing.Type.Name, inner, paths);
                    }
                }
            }
        }

        // One switch makes them all, so one finding is enough.
        if (made.Count > 0)
        {
            yield return made[0] with { Others = made.Count - 1 };
        }
    }

    private static SideEntrance Exposed(string coordinate, string root, string query, string field, SchemaPaths paths) => new(
        coordinate,
        null,
        new SchemaPath(
            (root == field ? new[] { root } : new[] { root, field }).ToEquatableArray(), query, coordinate, paths.GuardOf(root)),
        0);

    private static bool IsQuery(SchemaPaths paths, string typeName) => paths.Find(typeName)?.Root == OperationKind.Query;

    private static bool IsToldWhich(SchemaPaths paths, SchemaPath entrance)
    {
        var parts = entrance.Deciding.Split('.');
        var field = paths.Find(parts[0])?.Fields.FirstOrDefault(candidate => candidate.Name == parts[1]);
        return field is not null && field.Arguments.Any(argument => IsIdOf(entrance.Target, argument.Name)
            || (paths.Find(argument.Type.Name) is { Kind: SchemaTypeKind.InputObject } input
                && input.Fields.Any(inner => IsIdOf(entrance.Target, inner.Name))));
    }

    private static bool IsIdOf(string typeName, string name) =>
        name is "id" or "ids"
        || string.Equals(name, typeName + "Id", StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, typeName + "Ids", StringComparison.OrdinalIgnoreCase);
}
