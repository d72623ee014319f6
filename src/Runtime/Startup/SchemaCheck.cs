using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling;

/// <summary>Compares what the build proved with the schema that a server is about to serve.</summary>
/// <remarks>
/// Whatever the map doesn't know is denied anyway. What it finds is a server that answers less than its authors think, and
/// rules that judged another schema than the one that runs.
/// </remarks>
public static class SchemaCheck
{
    private static readonly IReadOnlyList<string> DeclaredByAttribute = Array.AsReadOnly(new[] { "[Deprecated]" });

    private const string Declare =
        "Add [RequiresPermission], [RequiresAuthentication] or [PublicAccess] to it.";

    private const string Unseen =
        "the build did not see it, so it is denied. Declare it in C# that the build reads, in an assembly with its own permission "
        + "map.";

    /// <summary>All differences, by kind and then in ordinal order of coordinate.</summary>
    /// <param name="map">What the build proved.</param>
    /// <param name="schema">What is about to be served.</param>
    public static IReadOnlyList<SchemaProblem> Compare(PermissionMap map, SchemaOutline schema)
    {
        Guard.NotNull(map, nameof(map));
        Guard.NotNull(schema, nameof(schema));
        return Unmapped(map, schema)
            .Concat(Retyped(map, schema))
            .Concat(Missing(map, schema))
            .Concat(ConflictsOf(map))
            .OrderBy(problem => problem.Kind)
            .ThenBy(problem => problem.Coordinate, StringComparer.Ordinal)
            .ToList()
            .AsReadOnly();
    }

    /// <summary>Where two assemblies disagree about a coordinate, whatever the schema is; in ordinal order of coordinate.</summary>
    /// <param name="map">What the build proved.</param>
    public static IEnumerable<SchemaProblem> ConflictsOf(PermissionMap map) =>
        Guard.NotNull(map, nameof(map)).Conflicts.Select(conflict => new SchemaProblem(
            SchemaProblemKind.Conflict,
            conflict.Coordinate,
            $"{conflict.FirstAccess} in {conflict.FirstAssembly}, but {conflict.SecondAccess} in {conflict.SecondAssembly}. "
            + "Declare the same access in both."));

    private static IEnumerable<SchemaProblem> Unmapped(PermissionMap map, SchemaOutline schema)
    {
        var reachable = schema.Reachable();
        foreach (var type in schema.Types.Where(type => type.HasFields && reachable.Contains(type.Name)))
        {
            if (SchemaCoordinate.IsIntrospection(type.Name))
            {
                continue;
            }

            var isRoot = schema.Roots.Contains(type.Name, StringComparer.Ordinal);
            var known = map.Type(type.Name);
            if (!isRoot && known.Assemblies.Count == 0)
            {
                yield return new SchemaProblem(SchemaProblemKind.UnknownType, type.Name, Unseen);
                continue;
            }

            if (isRoot && known.Assemblies.Count > 0 && known.Root is null)
            {
                yield return OrdinaryRoot(map, type);
            }

            foreach (var problem in Unmapped(map, type, isRoot))
            {
                yield return problem;
            }
        }
    }

    private static SchemaProblem OrdinaryRoot(PermissionMap map, OutlineType type)
    {
        const int MostNamed = 5;
        var undeclared = type.Fields.Keys.Where(name => RootFields.IsUndeclared(map, map.Field(type.Name + "." + name))).ToArray();
        var named = string.Join(", ", undeclared.Take(MostNamed))
            + (undeclared.Length > MostNamed ? FormattableString.Invariant($" and {undeclared.Length - MostNamed} more") : string.Empty);
        return new SchemaProblem(
            SchemaProblemKind.RootReadAsOrdinaryType,
            type.Name,
            "it is served as a root type, but the build read it as an ordinary type, so no rule asked its fields for their access. "
            + (undeclared.Length > 0 ? $"Those that declare nothing are denied: {named}. " : string.Empty)
            + "Register it as a root in C# that the build reads, or mark its class with [GraphQLRoot].");
    }

    private static IEnumerable<SchemaProblem> Unmapped(PermissionMap map, OutlineType type, bool isRoot)
    {
        foreach (var name in type.Fields.Keys)
        {
            var coordinate = type.Name + "." + name;
            var field = map.Field(coordinate);
            if (!field.IsDenied)
            {
                continue;
            }

            if (field.Assemblies.Count == 0)
            {
                yield return new SchemaProblem(SchemaProblemKind.UnknownField, coordinate, Unseen);
            }
            else if (isRoot)
            {
                yield return new SchemaProblem(
                    SchemaProblemKind.UndeclaredRootField,
                    coordinate,
                    "no access is declared for this root field, so it is denied. " + Declare);
            }
        }
    }

    // Scalars and enums have no access. Where the build could not tell the type, it said so then.
    private static IEnumerable<SchemaProblem> Retyped(PermissionMap map, SchemaOutline schema)
    {
        const string NotRead = "Any";
        var reachable = schema.Reachable();
        foreach (var type in schema.Types.Where(type => reachable.Contains(type.Name)))
        {
            foreach (var (name, returned) in type.Fields.Select(field => (field.Key, field.Value)))
            {
                var field = map.Field(type.Name + "." + name);
                if (field.ReturnType.Length > 0
                    && !field.IsDenied
                    && !string.Equals(field.ReturnType, NotRead, StringComparison.Ordinal)
                    && !string.Equals(field.ReturnType, returned, StringComparison.Ordinal)
                    && !SchemaCoordinate.IsIntrospection(returned)
                    && schema.Find(returned) is not null)
                {
                    yield return new SchemaProblem(
                        SchemaProblemKind.OtherReturnType,
                        field.Coordinate,
                        $"the build read that it returns {field.ReturnType}, but it returns {returned}, which no rule judged here. "
                        + "Return the same type in the C# that the build reads.");
                }
            }
        }
    }

    private static IEnumerable<SchemaProblem> Missing(PermissionMap map, SchemaOutline schema)
    {
        SchemaProblem Lacks(string coordinate, IEnumerable<string> assemblies) => new(
            SchemaProblemKind.MissingInSchema,
            coordinate,
            $"{string.Join(", ", assemblies)} declares it, but the schema has no such thing. Register the type that has it, or "
            + "remove it.");

        foreach (var field in map.Fields.Where(field => !schema.HasField(field.Coordinate)))
        {
            yield return Lacks(field.Coordinate, field.Assemblies);
        }

        foreach (var argument in map.Arguments.Where(argument => !schema.Has(argument.Coordinate)))
        {
            yield return Lacks(argument.Coordinate, argument.Assemblies);
        }

        // Where a whole type is missing its fields say so; a type without fields says nothing about access.
        foreach (var entry in map.Deprecations.Where(entry => entry.Kind != DeprecationKind.Field && !schema.Has(entry.Coordinate)))
        {
            if (map.Arguments.All(argument => !string.Equals(argument.Coordinate, entry.Coordinate, StringComparison.Ordinal)))
            {
                yield return Lacks(entry.Coordinate, DeclaredByAttribute);
            }
        }
    }
}
