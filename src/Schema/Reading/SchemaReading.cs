using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>
/// One reading of one compilation: the value model, and beside it the symbols it was read from, which rules need for
/// positions and a generator must never keep.
/// </summary>
public sealed class SchemaReading
{
    // Made when the first rule asks; the generator never does.
    private readonly Lazy<Dictionary<ISymbol, ImmutableArray<FieldSite>>> _fieldsByMember;
    private readonly Lazy<Dictionary<INamedTypeSymbol, ImmutableArray<TypeSite>>> _typesByClass;

    internal SchemaReading(
        SchemaModel model,
        ImmutableArray<FieldSite> fields,
        ImmutableArray<TypeSite> types,
        ImmutableArray<PermissionUse> described,
        ImmutableArray<NoteSite> notes)
    {
        DescribedPermissions = described;
        NoteSites = notes;
        Model = model;
        FieldSites = fields;
        TypeSites = types;
        _fieldsByMember = new(() => Group(fields, site => site.Member));
        _typesByClass = new(() => Group(types, site => site.Class));
    }

    /// <summary>The schema as values.</summary>
    public SchemaModel Model { get; }

    /// <summary>Every field that C# code gives, root fields first; several sites may give one coordinate.</summary>
    public ImmutableArray<FieldSite> FieldSites { get; }

    /// <summary>Everything that is deprecated, where it is written; an inherited member once for each type that has it.</summary>
    public ImmutableArray<DeprecationSite> DeprecationSites { get; internal init; } = ImmutableArray<DeprecationSite>.Empty;

    /// <summary>Every C# type that plays a part in the schema.</summary>
    public ImmutableArray<TypeSite> TypeSites { get; }

    /// <summary>The permissions that code-first descriptors name; those of attributes stand on their symbols.</summary>
    public ImmutableArray<PermissionUse> DescribedPermissions { get; }

    /// <summary>Where the compilation sets up its first GraphQL server; <see langword="null"/> when it sets up none.</summary>
    public Location? Server => Completeness?.Server;

    /// <summary>Whether no other assembly adds to the schema: a server all of whose types are in this compilation.</summary>
    public bool IsWhole => Completeness?.IsWhole == true;

    /// <summary>Whether every field of a type is known: a type that is only extended here has more elsewhere.</summary>
    /// <param name="typeName">The GraphQL name.</param>
    public bool IsComplete(string typeName) => Completeness?.Names.Contains(typeName) == true;

    /// <summary>What is known of the rest of the schema.</summary>
    internal CompleteTypes? Completeness { get; init; }

    /// <summary>What could not be analysed: the notes of <see cref="Model"/>, in its order, with their positions.</summary>
    public ImmutableArray<NoteSite> NoteSites { get; }

    /// <summary>The fields that a method or property gives; empty when it gives none.</summary>
    /// <param name="member">The original definition of a method or property; for an argument, its parameter's method.</param>
    public ImmutableArray<FieldSite> FieldsOf(ISymbol member) =>
        _fieldsByMember.Value.TryGetValue(member, out var sites) ? sites : ImmutableArray<FieldSite>.Empty;

    /// <summary>The parts a class, struct or interface plays; empty when it plays none.</summary>
    /// <param name="type">The original definition of the type.</param>
    public ImmutableArray<TypeSite> RolesOf(INamedTypeSymbol type) =>
        _typesByClass.Value.TryGetValue(type, out var sites) ? sites : ImmutableArray<TypeSite>.Empty;

    private static Dictionary<TKey, ImmutableArray<TSite>> Group<TKey, TSite>(
        ImmutableArray<TSite> sites, Func<TSite, TKey> key)
        where TKey : class, ISymbol
    {
        var groups = new Dictionary<TKey, ImmutableArray<TSite>>(SymbolEqualityComparer.Default);
        foreach (var site in sites)
        {
            var symbol = key(site);
            groups[symbol] = groups.TryGetValue(symbol, out var seen) ? seen.Add(site) : ImmutableArray.Create(site);
        }

        return groups;
    }
}

/// <summary>A field and the C# member that gives it.</summary>
/// <param name="TypeName">The GraphQL type that has the field.</param>
/// <param name="Root">The operation when that type is a root type.</param>
/// <param name="Field">The field.</param>
/// <param name="Member">The method or property; for a lambda in a descriptor, the method that contains it.</param>
/// <param name="Position">Where the field is written, for diagnostics.</param>
/// <param name="IsInput">Whether the field is an input field.</param>
public sealed record FieldSite(
    string TypeName, OperationKind? Root, FieldModel Field, ISymbol Member, Location Position, bool IsInput)
{
    /// <summary>The coordinate, <c>Type.field</c>. Made once: every rule asks for it.</summary>
    public string Coordinate { get; } = TypeName + "." + Field.Name;
}

/// <summary>Something deprecated and where it was written.</summary>
/// <param name="Kind">What is deprecated.</param>
/// <param name="TypeName">The type that has the field, the argument's field, the input field or the value.</param>
/// <param name="Coordinate">The coordinate.</param>
/// <param name="Deprecation">The deprecation.</param>
/// <param name="IsRequired">Whether a client must supply it: a non-null argument or input field without a default value.</param>
/// <param name="Owner">The symbol that carries the attribute; the method around a code-first description.</param>
/// <param name="Attribute">The attribute; <see langword="null"/> for a code-first call.</param>
/// <param name="Position">The attribute, or the description.</param>
public sealed record DeprecationSite(
    DeprecationKind Kind,
    string TypeName,
    string Coordinate,
    DeprecationModel Deprecation,
    bool IsRequired,
    ISymbol Owner,
    AttributeData? Attribute,
    Location Position);

/// <summary>A C# type and the part it plays.</summary>
/// <param name="Role">The part.</param>
/// <param name="TypeName">The GraphQL type concerned.</param>
/// <param name="Class">The C# type.</param>
/// <param name="Root">The operation when the GraphQL type is a root type.</param>
public sealed record TypeSite(TypeRole Role, string TypeName, INamedTypeSymbol Class, OperationKind? Root);

/// <summary>A permission that a descriptor names.</summary>
/// <param name="Permission">The permission as written.</param>
/// <param name="Subject">The method that contains the description.</param>
/// <param name="Position">The value as written.</param>
public sealed record PermissionUse(string Permission, ISymbol Subject, Location Position);

/// <summary>A note of the reader and where its cause is written.</summary>
/// <param name="Note">The note.</param>
/// <param name="Position">The place, or <see cref="Location.None"/> when it is in no file of the compilation.</param>
public sealed record NoteSite(ReaderNote Note, Location Position);

/// <summary>The parts a C# type can play in a schema.</summary>
public enum TypeRole
{
    /// <summary>It is the runtime type of an object type.</summary>
    ObjectType,

    /// <summary>It adds fields to an object type.</summary>
    ObjectTypeExtension,

    /// <summary>Its members are fields of a root type.</summary>
    RootClass,

    /// <summary>It is an interface type or union.</summary>
    AbstractType,

    /// <summary>It is an input object type.</summary>
    InputType,

    /// <summary>It is an enum type.</summary>
    EnumType,

    /// <summary>It configures a type through a descriptor (<c>ObjectType&lt;T&gt;</c> and its like).</summary>
    TypeConfiguration,
}
