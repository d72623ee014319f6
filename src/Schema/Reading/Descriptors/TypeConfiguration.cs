using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>What a descriptor says about one type.</summary>
internal sealed class TypeConfiguration
{
    public TypeConfiguration(SchemaTypeKind kind, bool isExtension, ITypeSymbol? runtimeType)
    {
        Kind = kind;
        IsExtension = isExtension;
        RuntimeType = runtimeType;
    }

    public SchemaTypeKind Kind { get; }

    public bool IsExtension { get; }

    /// <summary>Whether this is an <c>ObjectTypeExtension&lt;T&gt;</c>, which binds the members of <c>T</c> once more.</summary>
    public bool IsRebinding =>
        IsExtension && (Class is not null || IsInline) && Kind == SchemaTypeKind.Object && RuntimeType is not null;

    /// <summary>Whether a lambda describes it where it is given to a call.</summary>
    public bool IsInline { get; set; }

    /// <summary>The C# type configured.</summary>
    public ITypeSymbol? RuntimeType { get; set; }

    /// <summary>The class whose <c>Configure</c> this is.</summary>
    public INamedTypeSymbol? Class { get; set; }

    public OperationKind? Operation { get; set; }

    /// <summary>The name given by <c>.Name(…)</c>.</summary>
    public string? Name { get; set; }

    /// <summary>Where the call on the schema builder stands that registers it; <see langword="null"/> when none does.</summary>
    public long? Call { get; set; }

    public bool ExplicitBinding { get; set; }

    /// <summary>Whether it describes fields whose names are computed, or hands the descriptor to somebody else.</summary>
    public bool HasUnreadFields { get; set; }

    /// <summary>Whether it makes the type a Relay node.</summary>
    public bool IsNode { get; set; }

    /// <summary>The member that is the node's id, when it says so.</summary>
    public string? NodeId { get; set; }

    public List<AccessPart> Access { get; } = new();

    public List<FieldConfiguration> Fields { get; } = new();

    public List<ITypeSymbol> Implements { get; } = new();

    public List<ITypeSymbol> PossibleTypes { get; } = new();
}

/// <summary>What a descriptor says about one field.</summary>
internal sealed class FieldConfiguration
{
    public FieldConfiguration(SyntaxNode position, ISymbol containing)
    {
        Position = position;
        Containing = containing;
    }

    public SyntaxNode Position { get; }

    /// <summary>The method that contains the description.</summary>
    public ISymbol Containing { get; }

    /// <summary>The member of the runtime type the description is about.</summary>
    public string? MemberName { get; set; }

    /// <summary>The member that resolves the field, where it could be bound.</summary>
    public ISymbol? Member { get; set; }

    /// <summary>Whether that member only resolves the field: of one described by name, the engine takes no arguments from it.</summary>
    public bool IsResolvedByMember { get; set; }

    public string? Name { get; set; }

    public bool Ignored { get; set; }

    public ITypeSymbol? Type { get; set; }

    public string? TypeSyntax { get; set; }

    /// <summary>The type that is described where it is given: <c>.Type(new ObjectType&lt;T&gt;(d =&gt; …))</c>.</summary>
    public TypeConfiguration? TypeDescription { get; set; }

    /// <summary>The lists and non-nulls that are made around a type on the spot, from the inside out: <c>[</c> and <c>!</c>.</summary>
    public string Wrappers { get; set; } = string.Empty;

    /// <summary>Whether it gives the field a type, so that the member's own doesn't count.</summary>
    public bool GivesType => Type is not null || TypeSyntax is not null || TypeDescription is not null;

    /// <summary>The type that a resolver lambda returns.</summary>
    public ITypeSymbol? ResolvedType { get; set; }

    public List<AccessPart> Access { get; } = new();

    public DeprecationModel? Deprecation { get; set; }

    public bool HasDefault { get; set; }

    public FieldFeatures Features { get; set; } = FieldFeatures.None;

    public List<ArgumentConfiguration> Arguments { get; } = new();
}

/// <summary>What a descriptor says about one argument.</summary>
/// <param name="Name">The argument's name.</param>
/// <param name="Type">The type given as C# type.</param>
/// <param name="TypeSyntax">The type given as GraphQL writes it.</param>
/// <param name="Deprecation">The deprecation.</param>
/// <param name="HasDefault">Whether a default value is given.</param>
/// <param name="Position">The description.</param>
/// <param name="Access">What supplying it requires.</param>
internal sealed record ArgumentConfiguration(
    string Name,
    ITypeSymbol? Type,
    string? TypeSyntax,
    DeprecationModel? Deprecation,
    bool HasDefault,
    Location Position,
    IReadOnlyList<AccessPart> Access);
