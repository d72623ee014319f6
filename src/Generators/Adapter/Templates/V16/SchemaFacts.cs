using System;
using System.Collections.Generic;
using System.Linq;
using HotChocolate.Types;

namespace GqlAuthTooling.Adapter
{
    /// <summary>A schema of HotChocolate 16, as far as the analysis of operations asks.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class SchemaFacts : ISchemaFacts
    {
        public SchemaFacts(EngineSchema schema) => Schema = schema;

        /// <summary>The schema.</summary>
        public EngineSchema Schema { get; }

        /// <inheritdoc/>
        public NamedTypeKind KindOf(string typeName) => Find<ITypeDefinition>(typeName)?.Kind switch
        {
            TypeKind.Object => NamedTypeKind.Object,
            TypeKind.Interface => NamedTypeKind.Interface,
            TypeKind.Union => NamedTypeKind.Union,
            TypeKind.InputObject => NamedTypeKind.Input,
            TypeKind.Enum => NamedTypeKind.Enum,
            TypeKind.Scalar => NamedTypeKind.Scalar,
            _ => NamedTypeKind.Unknown,
        };

        /// <inheritdoc/>
        public IReadOnlyList<string> PossibleTypes(string typeName) => Find<ITypeDefinition>(typeName) switch
        {
            null => Array.Empty<string>(),
            { Kind: TypeKind.Object } => new[] { typeName },
            { Kind: TypeKind.Interface or TypeKind.Union } type => Schema.GetPossibleTypes(type)
                .Select(possible => possible.Name)
                .OrderBy(name => name, StringComparer.Ordinal)
                .ToArray(),
            _ => Array.Empty<string>(),
        };

        /// <inheritdoc/>
        public string? FieldType(string typeName, string fieldName) =>
            Field(typeName, fieldName) is { } field ? Named(field.Type) : null;

        /// <inheritdoc/>
        public string? ArgumentType(string typeName, string fieldName, string argumentName) =>
            Field(typeName, fieldName) is { } field && field.Arguments.TryGetField(argumentName, out var argument)
                ? Named(argument.Type)
                : null;

        /// <inheritdoc/>
        public string? InputFieldType(string inputType, string fieldName) =>
            Find<IInputObjectTypeDefinition>(inputType) is { } type && type.Fields.TryGetField(fieldName, out var field)
                ? Named(field.Type)
                : null;

        /// <inheritdoc/>
        public IReadOnlyList<string> InputFields(string inputType) => Find<IInputObjectTypeDefinition>(inputType) is { } type
            ? type.Fields.Select(field => field.Name).ToArray()
            : Array.Empty<string>();

        private static string Named(IType type) => type.NamedType().Name;

        private IOutputFieldDefinition? Field(string typeName, string fieldName) =>
            Find<IComplexTypeDefinition>(typeName) is { } type && type.Fields.TryGetField(fieldName, out var field) ? field : null;

        private T? Find<T>(string name)
            where T : class, ITypeDefinition =>
            Schema.Types.TryGetType(name, out var type) ? type as T : null;
    }
}
