#nullable enable
using System;
using System.Diagnostics.CodeAnalysis;
using HotChocolate.Configuration;
using HotChocolate.Features;
using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;

namespace HotChocolate
{
    public interface ISchemaBuilder : IFeatureProvider
    {
    }

    public static partial class SchemaBuilderExtensions
    {
        public static ISchemaBuilder TryAddTypeInterceptor(this ISchemaBuilder builder, Type interceptorType) => throw null!;

        public static ISchemaBuilder TryAddTypeInterceptor(
            this ISchemaBuilder builder, TypeInterceptor interceptor, bool uniqueByType = false) => throw null!;
    }
}

namespace HotChocolate.Configuration
{
    public interface ITypeSystemObjectContext : IFeatureProvider
    {
        TypeSystemObject Type { get; }
        TypeReference TypeReference { get; }
        bool IsIntrospectionType { get; }
        ITypeInspector TypeInspector { get; }
    }

    public interface ITypeDiscoveryContext : ITypeSystemObjectContext
    {
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

    public enum ApplyConfigurationOn
    {
        Create = 0,
        BeforeNaming = 1,
        AfterNaming = 2,
        BeforeCompletion = 3,
        AfterCompletion = 4,
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
            Func<IDescriptorContext, TypeSystemObject>? factory = null) => throw null!;

        public static SchemaTypeReference Create(ITypeSystemMember type, string? scope = null) => throw null!;

        public static SyntaxTypeReference Create(
            ITypeNode type,
            TypeContext context = TypeContext.None,
            string? scope = null,
            Func<IDescriptorContext, TypeSystemObject>? factory = null) => throw null!;
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
