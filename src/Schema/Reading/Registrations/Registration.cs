using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>The ways in which a class gets into the schema.</summary>
internal enum RegistrationKind
{
    /// <summary>Its members are fields of a root type.</summary>
    RootClass,

    /// <summary>Its members are added to an object type.</summary>
    Extension,

    /// <summary>It is the runtime type of an object, interface, union, input or enum type.</summary>
    RuntimeType,

    /// <summary>It configures a type through a descriptor: <c>ObjectType&lt;T&gt;</c> and its like.</summary>
    Configuration,

    /// <summary>It is a single static method that is a root field.</summary>
    RootMethod,
}

/// <summary>One way in which a C# symbol gets into the schema.</summary>
/// <param name="Kind">The way.</param>
/// <param name="Symbol">The class, or the method of <see cref="RegistrationKind.RootMethod"/>.</param>
internal sealed record Registration(RegistrationKind Kind, ISymbol Symbol)
{
    /// <summary>The operation whose root type is meant, when the registration says so.</summary>
    public OperationKind? Operation { get; init; }

    /// <summary>The GraphQL name of the type extended, or the root type's own name.</summary>
    public string? TargetName { get; init; }

    /// <summary>The C# type extended.</summary>
    public ITypeSymbol? TargetType { get; init; }

    /// <summary>The kind of type, for <see cref="RegistrationKind.RuntimeType"/>.</summary>
    public SchemaTypeKind TypeKind { get; init; }

    /// <summary>Whether static members become fields.</summary>
    public bool IncludeStatic { get; init; }

    /// <summary>Whether the class stands for the type (<c>[ObjectType&lt;T&gt;]</c>) and so its node resolver is no field.</summary>
    public bool IsTypeClass { get; init; }

    /// <summary>Whether an attribute makes it that only the engine's source generator reads.</summary>
    public bool IsOfEngineGenerator { get; init; }

    /// <summary>Members of the extended type that the extension removes.</summary>
    public System.Collections.Immutable.ImmutableArray<string?> IgnoredMembers { get; init; } =
        System.Collections.Immutable.ImmutableArray<string?>.Empty;

    /// <summary>Where its call stands among all calls on the schema builder; <see langword="null"/> when no call makes it.</summary>
    public long? Call { get; init; }

    /// <summary>Whether the registration comes from our own <c>[GraphQLRoot]</c>.</summary>
    public bool IsEngineFree { get; init; }
}
