#nullable enable
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using HotChocolate.Types;

namespace HotChocolate
{
    public interface ISchema : IHasName, IHasReadOnlyContextData, ITypeSystemMember
    {
        ObjectType QueryType { get; }
        ObjectType? MutationType { get; }
        ObjectType? SubscriptionType { get; }
        IReadOnlyCollection<INamedType> Types { get; }

        [return: NotNull]
        T GetType<T>(string typeName)
            where T : INamedType;

        bool TryGetType<T>(string typeName, [MaybeNullWhen(false)] out T type)
            where T : INamedType;

        IReadOnlyList<ObjectType> GetPossibleTypes(INamedType abstractType);
        string Print();
        string ToString();
    }
}
