using System;
using System.Collections.Generic;
using System.Linq;
using HotChocolate.Types;

namespace GqlAuthTooling.Adapter
{
    /// <summary>Types of the engine, as far as the analysis of operations asks.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal abstract class TypeFacts : ISchemaFacts
    {
        /// <inheritdoc/>
        public NamedTypeKind KindOf(string typeName) => Find(typeName)?.Kind switch
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
        public IReadOnlyList<string> PossibleTypes(string typeName) => Find(typeName) switch
        {
            null => Array.Empty<string>(),
            { Kind: TypeKind.Object } => new[] { typeName },
            { Kind: TypeKind.Interface or TypeKind.Union } type =>
                ObjectTypesOf(type).OrderBy(name => name, StringComparer.Ordinal).ToArray(),
            _ => Array.Empty<string>(),
        };

        /// <inheritdoc/>
        public string? FieldType(string typeName, string fieldName) =>
            Find(typeName) is EngineComplexShape type && type.Fields.TryGetField(fieldName, out var field)
                ? field.Type.NamedType().Name
                : null;

        /// <inheritdoc/>
        public string? ArgumentType(string typeName, string fieldName, string argumentName) =>
            Find(typeName) is EngineComplexShape type
            && type.Fields.TryGetField(fieldName, out var field)
            && field.Arguments.TryGetField(argumentName, out var argument)
                ? argument.Type.NamedType().Name
                : null;

        /// <inheritdoc/>
        public string? InputFieldType(string inputType, string fieldName) =>
            Find(inputType) is EngineInputShape type && type.Fields.TryGetField(fieldName, out var field)
                ? field.Type.NamedType().Name
                : null;

        /// <inheritdoc/>
        public IReadOnlyList<string> InputFields(string inputType) => Find(inputType) is EngineInputShape type
            ? type.Fields.Select(field => field.Name).ToArray()
            : Array.Empty<string>();

        /// <summary>A type; null where there is none of the name.</summary>
        protected abstract EngineAnyShape? Find(string name);

        /// <summary>The object types of an interface or union.</summary>
        protected abstract IEnumerable<string> ObjectTypesOf(EngineAnyShape type);
    }
}
