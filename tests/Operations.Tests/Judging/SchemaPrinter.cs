using System.Text;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Operations.Tests.Judging;

/// <summary>Writes a schema as definitions, for graphql-js to read. Where it is not known which default a value has, none is written
/// and the type is made nullable, which lets the same operations pass.</summary>
internal static class SchemaPrinter
{
    public static string Print(GraphQLSchema schema)
    {
        var text = new StringBuilder("schema {");
        foreach (var kind in Enum.GetValues<OperationKind>())
        {
            if (schema.RootOf(kind) is { } root)
            {
                text.Append(' ').Append(kind.ToString().ToLowerInvariant()).Append(": ").Append(root);
            }
        }

        text.Append(" }\n");
        foreach (var type in schema.Types)
        {
            text.Append(Print(type)).Append('\n');
        }

        return text.ToString();
    }

    private static string Print(SchemaType type)
    {
        var implements = type.Interfaces.Count > 0 ? " implements " + string.Join(" & ", type.Interfaces) : string.Empty;
        return type.Kind switch
        {
            NamedTypeKind.Object => $"type {type.Name}{implements} {{ {string.Join(" ", type.Fields.Select(Print))} }}",
            NamedTypeKind.Interface => $"interface {type.Name}{implements} {{ {string.Join(" ", type.Fields.Select(Print))} }}",
            NamedTypeKind.Union => $"union {type.Name} = {string.Join(" | ", type.Members)}",
            NamedTypeKind.Enum => $"enum {type.Name} {{ {string.Join(" ", type.Values)} }}",
            NamedTypeKind.Input => $"input {type.Name} {{ {string.Join(" ", type.InputFields.Select(Print))} }}",
            _ => $"scalar {type.Name}",
        };
    }

    private static string Print(SchemaField field) =>
        field.Name + (field.Arguments.Count > 0 ? $"({string.Join(", ", field.Arguments.Select(Print))})" : string.Empty) + $": {field.Type}";

    private static string Print(SchemaInput input) => input switch
    {
        { Default: { } value } => $"{input.Name}: {input.Type} = {value}",
        { HasDefault: true, Type: NonNullTypeNode type } => $"{input.Name}: {type.Of}",
        _ => $"{input.Name}: {input.Type}",
    };
}
