using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Operations.Schemas;

/// <summary>A schema, as the runtime's analysis of operations asks about it.</summary>
internal sealed class SchemaFacts(GraphQLSchema schema) : ISchemaFacts
{
    /// <inheritdoc/>
    public NamedTypeKind KindOf(string typeName) => schema.Type(typeName)?.Kind ?? NamedTypeKind.Unknown;

    /// <inheritdoc/>
    public IReadOnlyList<string> PossibleTypes(string typeName) => schema.PossibleTypes(typeName);

    /// <inheritdoc/>
    public string? FieldType(string typeName, string fieldName) => Field(typeName, fieldName)?.Type.NamedType;

    /// <inheritdoc/>
    public string? ArgumentType(string typeName, string fieldName, string argumentName) =>
        Field(typeName, fieldName)?.Argument(argumentName)?.Type.NamedType;

    /// <inheritdoc/>
    public string? InputFieldType(string inputType, string fieldName) =>
        schema.Type(inputType)?.InputField(fieldName)?.Type.NamedType;

    /// <inheritdoc/>
    public IReadOnlyList<string> InputFields(string inputType) =>
        [.. (schema.Type(inputType)?.InputFields ?? []).Select(field => field.Name)];

    private SchemaField? Field(string typeName, string fieldName) =>
        schema.Type(typeName) is { } type ? schema.Field(type, fieldName) : null;
}
