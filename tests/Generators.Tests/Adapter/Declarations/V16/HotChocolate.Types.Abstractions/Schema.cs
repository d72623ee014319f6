#nullable enable
using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using HotChocolate.Features;
using HotChocolate.Types;

namespace HotChocolate
{
    public interface ISchemaDefinition : INameProvider, IFeatureProvider
    {
        IServiceProvider Services { get; }
        IObjectTypeDefinition QueryType { get; }
        IObjectTypeDefinition? MutationType { get; }
        IObjectTypeDefinition? SubscriptionType { get; }
        IReadOnlyTypeDefinitionCollection Types { get; }
        IEnumerable<IObjectTypeDefinition> GetPossibleTypes(ITypeDefinition abstractType);
        string ToString();
    }
}

namespace HotChocolate.Types
{
    public interface INameProvider
    {
        string Name { get; }
    }

    public interface IDeprecationProvider
    {
        bool IsDeprecated { get; }
        string? DeprecationReason { get; }
    }

    public interface IReadOnlyTypeDefinitionCollection : IEnumerable<ITypeDefinition>
    {
        ITypeDefinition this[string name] { get; }

        [return: NotNull]
        T GetType<T>(string typeName)
            where T : ITypeDefinition;

        bool TryGetType(string name, [NotNullWhen(true)] out ITypeDefinition? type);

        bool TryGetType<T>(string name, [NotNullWhen(true)] out T? type)
            where T : ITypeDefinition;

        bool ContainsName(string name);
    }

    public static class HotChocolateTypesAbstractionsTypeExtensions
    {
        public static ITypeDefinition NamedType(this IType type) => throw null!;
        public static bool IsListType(this IType type) => throw null!;
        public static bool IsNonNullType(this IType type) => throw null!;
    }
}
