using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Cli.Serving;

/// <summary>Requests to show where a team has named none: a guarded query without the token and with it, and one more.</summary>
internal static class SampleRequests
{
    private const int Leaves = 3;
    private const int Depth = 3;

    /// <summary>The requests; three where the schema has a query that takes no arguments.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="map">Its permissions.</param>
    public static IReadOnlyList<SandboxRequest> Of(GraphQLSchema schema, PermissionMap map)
    {
        if (schema.RootOf(OperationKind.Query) is not { } name || schema.Type(name) is not { } root)
        {
            return [];
        }

        var queries = root.Fields
            .Where(field => !map.Field($"{name}.{field.Name}").IsDenied)
            .OrderBy(field => map.Field($"{name}.{field.Name}").Effective.Clauses.Count == 0)
            .Select(field => TextOf(schema, field, Depth))
            .OfType<string>()
            .Take(2)
            .Select(text => $"{{ {text} }}")
            .ToArray();
        return queries.Length == 0
            ? [new SandboxRequest("{ __schema { queryType { name } } }", WithToken: true)]
            :
            [
                new SandboxRequest(queries[0], WithToken: false),
                new SandboxRequest(queries[0], WithToken: true),
                new SandboxRequest(queries.Length > 1 ? queries[1] : "{ __schema { queryType { name } } }", WithToken: true),
            ];
    }

    // Null: the field can't be asked for without saying more.
    private static string? TextOf(GraphQLSchema schema, SchemaField field, int depth)
    {
        if (field.DeprecationReason is not null || field.Arguments.Any(argument => argument.IsRequired) || depth == 0)
        {
            return null;
        }

        var type = schema.Type(field.Type.NamedType)!;
        if (!type.IsComposite)
        {
            return field.Name;
        }

        var leaves = type.Fields.Where(one => !schema.Type(one.Type.NamedType)!.IsComposite)
            .Select(one => TextOf(schema, one, depth - 1)).OfType<string>().Take(Leaves).ToArray();
        var fields = leaves.Length > 0
            ? leaves
            : type.Fields.Select(one => TextOf(schema, one, depth - 1)).OfType<string>().Take(1).DefaultIfEmpty("__typename").ToArray();
        return $"{field.Name} {{ {string.Join(" ", fields)} }}";
    }
}
