using System;
using System.Linq;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Cli.Completeness;

/// <summary>A schema from a file, as the check at a server's start takes one.</summary>
internal static class SchemaOutlines
{
    // Federation adds them to every subgraph; a router asks for them, and no resolver of the application answers.
    private static readonly string[] OfFederation = ["_entities", "_service"];

    /// <summary>The outline.</summary>
    /// <param name="schema">The schema.</param>
    public static SchemaOutline Of(GraphQLSchema schema)
    {
        var outline = new SchemaOutline();
        foreach (var root in Enum.GetValues<OperationKind>().Select(schema.RootOf).OfType<string>())
        {
            outline.AddRoot(root);
        }

        foreach (var type in schema.Types)
        {
            switch (type.Kind)
            {
                case NamedTypeKind.Object or NamedTypeKind.Interface:
                    AddFields(outline, type, schema);
                    break;
                case NamedTypeKind.Union:
                    outline.AddUnion(type.Name, [.. schema.PossibleTypes(type.Name)]);
                    break;
            }

            foreach (var name in type.InputFields.Select(field => field.Name).Concat(type.Values.Select(value => value.Name)))
            {
                outline.AddCoordinate(type.Name + "." + name);
            }
        }

        return outline;
    }

    private static void AddFields(SchemaOutline outline, SchemaType type, GraphQLSchema schema)
    {
        var isInterface = type.Kind == NamedTypeKind.Interface;
        var isQuery = type.Name == schema.RootOf(OperationKind.Query);
        var added = outline.AddType(type.Name, isInterface ? [.. schema.PossibleTypes(type.Name)] : []);
        foreach (var field in type.Fields.Where(field => !(isQuery && OfFederation.Contains(field.Name, StringComparer.Ordinal))))
        {
            added.Fields[field.Name] = field.Type.NamedType;
            foreach (var argument in field.Arguments)
            {
                outline.AddCoordinate($"{type.Name}.{field.Name}({argument.Name}:)");
            }
        }
    }
}
