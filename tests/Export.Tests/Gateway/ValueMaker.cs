using GqlAuthTooling.Operations;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Export.Tests.Gateway;

/// <summary>Makes values that types accept, as short as can be.</summary>
/// <param name="schema">The schema.</param>
internal sealed class ValueMaker(GraphQLSchema schema)
{
    /// <summary>A literal.</summary>
    /// <param name="type">The type.</param>
    /// <param name="isWanted">Whether an optional input field is supplied, by its coordinate; none is without it.</param>
    public string Literal(TypeNode type, Func<string, bool>? isWanted = null) => Value(type, isWanted, isJson: false);

    /// <summary>The same as JSON, for variables.</summary>
    /// <param name="type">The type.</param>
    public string Json(TypeNode type) => Value(type, isWanted: null, isJson: true);

    private string Value(TypeNode type, Func<string, bool>? isWanted, bool isJson) => type switch
    {
        NonNullTypeNode { Of: var inner } => Value(inner, isWanted, isJson),
        ListTypeNode => "[]",
        _ => schema.Type(type.NamedType) switch
        {
            { Kind: NamedTypeKind.Enum } known => isJson ? $"\"{known.Values[0].Name}\"" : known.Values[0].Name,
            { Kind: NamedTypeKind.Input } input => $"{{{string.Join(", ", input.InputFields
                .Where(field => field.IsRequired || isWanted?.Invoke($"{input.Name}.{field.Name}") == true)
                .Select(field => $"{(isJson ? $"\"{field.Name}\"" : field.Name)}: {Value(field.Type, null, isJson)}"))}}}",
            _ => type.NamedType switch
            {
                "Int" => "1",
                "Float" => "1.5",
                "Boolean" => "true",
                _ => "\"text\"",
            },
        },
    };
}
