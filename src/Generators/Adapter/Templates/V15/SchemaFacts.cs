using System;
using System.Collections.Generic;
using System.Linq;
using HotChocolate;
using HotChocolate.Types;

namespace GqlAuthTooling.Adapter
{
    /// <summary>A schema of HotChocolate 15, as far as the analysis of operations asks.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class SchemaFacts : ISchemaFacts
    {
        public SchemaFacts(EngineSchema schema) => Schema = schema;

        /// <summary>The schema.</summary>
        public EngineSchema Schema { get; }

        /// <inheritdoc/>
        public NamedTypeKind KindOf(string typeName) => Find<INamedType>(typeName)?.Kind switch
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
        public IReadOnlyList<string> PossibleTypes(string typeName) => Find<INamedType>(typeName) is { } type
            ? Schema.GetPossibleTypes(type).Select(possible => possible.Name).OrderBy(name => name, StringComparer.Ordinal).ToArray()
            : Array.Empty<string>();

        /// <inheritdoc/>
        public string? FieldType(string typeName, string fieldName) => Field(typeName, fieldName)?.Type.NamedType().Name;

        /// <inheritdoc/>
        public string? ArgumentType(string typeName, string fieldName, string argumentName) =>
            Field(typeName, fieldName) is { } field && field.Arguments.TryGetField(argumentName, out var argument)
                ? argument.Type.NamedType().Name
                : null;

        /// <inheritdoc/>
        public string? InputFieldType(string inputType, string fieldName) =>
            Find<IInputObjectType>(inputType) is { } type && type.Fields.TryGetField(fieldName, out var field)
                ? field.Type.NamedType().Name
                : null;

        /// <inheritdoc/>
        public IReadOnlyList<string> InputFields(string inputType) => Find<IInputObjectType>(inputType) is { } type
            ? type.Fields.Select(field => field.Name).ToArray()
            : Array.Empty<string>();

        private IOutputField? Field(string typeName, string fieldName) =>
            Find<IComplexOutputType>(typeName) is { } type && type.Fields.TryGetField(fieldName, out var field) ? field : null;

        private T? Find<T>(string name)
            where T : class, INamedType =>
            Schema.TryGetType<T>(name, out var type) ? type : null;
    }
}
