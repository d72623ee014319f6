#nullable enable
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using HotChocolate.Configuration;
using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;
using HotChocolate.Types.Descriptors.Definitions;

namespace HotChocolate
{
    public interface ISchemaBuilder
    {
        ISchemaBuilder TryAddTypeInterceptor(Type interceptor);
        ISchemaBuilder TryAddTypeInterceptor(TypeInterceptor interceptor);
    }
}

namespace HotChocolate.Configuration
{
    public interface ITypeSystemObjectContext : IHasContextData
    {
        ITypeSystemObject Type { get; }
        TypeReference TypeReference { get; }
        bool IsIntrospectionType { get; }
        ITypeInspector TypeInspector { get; }
    }

    public interface ITypeDiscoveryContext : ITypeSystemObjectContext
    {
        IList<TypeDependency> Dependencies { get; }
    }

    public interface ITypeCompletionContext : ITypeSystemObjectContext
    {
        bool TryGetType<T>(TypeReference typeRef, [NotNullWhen(true)] out T? type)
            where T : IType;

        T GetType<T>(TypeReference typeRef)
            where T : IType;
    }
}

namespace HotChocolate.Types
{
    public enum TypeContext
    {
        None = 0,
        Output = 2,
        Input = 4,
    }

    public abstract class TypeSystemObjectBase
    {
    }
}

namespace HotChocolate.Types.Descriptors
{
    public interface IDescriptorContext
    {
    }

    public interface ITypeInspector
    {
    }

    public static class TypeInspectorExtensions
    {
        public static ExtendedTypeReference GetOutputTypeRef(this ITypeInspector typeInspector, Type type) =>
            throw null!;
    }

    public abstract class TypeReference
    {
        private protected TypeReference() => throw null!;

        public static SyntaxTypeReference Parse(
            string sourceText,
            TypeContext context = TypeContext.None,
            string? scope = null,
            Func<IDescriptorContext, TypeSystemObjectBase>? factory = null) => throw null!;

        public static SchemaTypeReference Create(ITypeSystemMember type, string? scope = null) => throw null!;

        public static SyntaxTypeReference Create(
            ITypeNode type,
            TypeContext context = TypeContext.None,
            string? scope = null,
            Func<IDescriptorContext, TypeSystemObjectBase>? factory = null) => throw null!;
    }

    public sealed class SyntaxTypeReference : TypeReference
    {
        private SyntaxTypeReference() => throw null!;
    }

    public sealed class SchemaTypeReference : TypeReference
    {
        private SchemaTypeReference() => throw null!;
    }

    public sealed class ExtendedTypeReference : TypeReference
    {
        private ExtendedTypeReference() => throw null!;
    }
}
