using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Analyzers;
using GqlAuthTooling.Cli.Mapping;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Cli.Completeness;

/// <summary>Whether a map knows the schema that a server serves: the check at its start, without the server.</summary>
internal static class MapCompleteness
{
    /// <summary>The differences, what is denied first.</summary>
    /// <param name="map">The map, with its name.</param>
    /// <param name="schema">The schema, with its name.</param>
    public static SchemaReport Check((string Name, MapView View) map, (string Name, GraphQLSchema Schema) schema)
    {
        var outline = SchemaOutlines.Of(schema.Schema);
        var served = Coordinates(schema.Schema);
        var mapped = map.View.Map.Fields.Select(field => field.Coordinate).Concat(map.View.Map.Types.Select(type => type.Name)).ToArray();
        return new SchemaReport(
            map.Name,
            schema.Name,
            [
                .. SchemaCheck.Compare(map.View.Map, outline)
                    .Select(problem => new SchemaFinding(problem, Nearest(problem, mapped, served)))
                    .OrderByDescending(finding => finding.IsDenied),
            ],
            outline.ReachableTypes.Sum(type => type.Fields.Count),
            map.View.Notes);
    }

    // What the one lacks is looked for in the other; a member among those of its own type.
    private static string? Nearest(SchemaProblem problem, IReadOnlyCollection<string> mapped, IReadOnlyCollection<string> served)
    {
        var candidates = problem.Kind switch
        {
            SchemaProblemKind.UnknownType or SchemaProblemKind.UnknownField => mapped.Except(served, StringComparer.Ordinal),
            SchemaProblemKind.MissingInSchema => served.Except(mapped, StringComparer.Ordinal),
            _ => [],
        };
        var type = TypeOf(problem.Coordinate);
        var isMember = type.Length < problem.Coordinate.Length;
        return NearestName.Of(
            isMember ? problem.Coordinate[(type.Length + 1)..] : type,
            candidates.Where(candidate => isMember
                    ? candidate.Length > type.Length && TypeOf(candidate) == type
                    : TypeOf(candidate).Length == candidate.Length)
                .Select(candidate => isMember ? candidate[(type.Length + 1)..] : candidate)) is { } name
            ? isMember ? type + "." + name : name
            : null;
    }

    private static HashSet<string> Coordinates(GraphQLSchema schema)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in schema.Types)
        {
            all.Add(type.Name);
            all.UnionWith(type.Fields.SelectMany(field => field.Arguments.Select(argument => $"{type.Name}.{field.Name}({argument.Name}:)")
                .Append($"{type.Name}.{field.Name}")));
            all.UnionWith(type.InputFields.Select(field => $"{type.Name}.{field.Name}"));
            all.UnionWith(type.Values.Select(value => $"{type.Name}.{value.Name}"));
        }

        return all;
    }

    private static string TypeOf(string coordinate) =>
        coordinate.IndexOf('.', StringComparison.Ordinal) is var dot && dot < 0 ? coordinate : coordinate[..dot];
}
