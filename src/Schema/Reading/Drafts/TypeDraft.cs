using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>A type of the schema while it is being put together.</summary>
internal sealed class TypeDraft
{
    // Most types are pages that conventions make, of which nothing of this is asked.
    private HashSet<ISymbol>? _handledMembers;
    private HashSet<string>? _handledNames;
    private HashSet<string>? _ignoredFields;
    private HashSet<ISymbol>? _boundClasses;
    private Dictionary<string, string>? _valueNames;
    private Dictionary<string, (DeprecationModel Deprecation, Location Position)>? _valueDeprecations;

    public TypeDraft(string name, SchemaTypeKind kind, INamedTypeSymbol? clr, TypeOrigin origin)
    {
        Name = name;
        Kind = kind;
        Clr = clr;
        Origin = origin;
    }

    public string Name { get; }

    public SchemaTypeKind Kind { get; }

    public INamedTypeSymbol? Clr { get; set; }

    public TypeOrigin Origin { get; set; }

    public OperationKind? Root { get; set; }

    /// <summary>What was declared on the classes that stand for the type.</summary>
    public List<AccessPart> Access { get; } = new();

    public SortedSet<string> Implements { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> PossibleTypes { get; } = new(StringComparer.Ordinal);

    /// <summary>Every member that gives a field, in order; several may give the same name.</summary>
    public List<FieldDraft> Fields { get; } = new();

    /// <summary>Whether one of the fields was written as code-first text.</summary>
    public bool HasDescribedFields { get; set; }

    /// <summary>Members that a descriptor ignores or has already taken.</summary>
    public HashSet<ISymbol> HandledMembers => _handledMembers ??= new(SymbolEqualityComparer.Default);

    /// <summary>Names of members that an extension removes from the class that stands for the type.</summary>
    public HashSet<string> HandledNames => _handledNames ??= new(StringComparer.Ordinal);

    /// <summary>Field names that are ignored.</summary>
    public HashSet<string> IgnoredFields => _ignoredFields ??= new(StringComparer.Ordinal);

    /// <summary>Classes whose members were bound already.</summary>
    public HashSet<ISymbol> BoundClasses => _boundClasses ??= new(SymbolEqualityComparer.Default);

    /// <summary>Whether a descriptor ignores a member or has taken it; asking makes no set, as for the two below.</summary>
    /// <param name="member">The member.</param>
    public bool IsHandled(ISymbol member) => _handledMembers?.Contains(member.OriginalDefinition) == true;

    /// <summary>Whether an extension removes the members of a name.</summary>
    /// <param name="name">The C# name.</param>
    public bool IsHandledName(string name) => _handledNames?.Contains(name) == true;

    /// <summary>Whether fields of a name are ignored.</summary>
    /// <param name="name">The GraphQL name.</param>
    public bool IsIgnored(string name) => _ignoredFields?.Contains(name) == true;

    /// <summary>Whether only described members become fields.</summary>
    public bool ExplicitBinding { get; set; }

    /// <summary>By what an object of the type is fetched past all fields.</summary>
    public TypeLookup Lookup { get; set; }

    /// <summary>What its own filter type binds, where the server is given one.</summary>
    public MemberSelection? Filtering { get; set; }

    /// <summary>What its own sort type binds, where the server is given one.</summary>
    public MemberSelection? Sorting { get; set; }

    /// <summary>The type whose objects it carries, where it is a page that the engine makes, or an edge of one.</summary>
    public string? PageItem { get; set; }

    /// <summary>Whether something names the C# type alone and so means this type.</summary>
    public bool IsNamedByClass { get; set; }

    /// <summary>Whether a node resolver makes the type a Relay node.</summary>
    public bool IsNode { get; set; }

    /// <summary>The C# member that is the node's id, when a descriptor says so.</summary>
    public string? NodeId { get; set; }

    /// <summary>Names that a descriptor gives to an enum's members.</summary>
    public Dictionary<string, string> ValueNames => _valueNames ??= new(StringComparer.Ordinal);

    /// <summary>Deprecations that a descriptor gives to an enum's members, with where it does.</summary>
    public Dictionary<string, (DeprecationModel Deprecation, Location Position)> ValueDeprecations =>
        _valueDeprecations ??= new(StringComparer.Ordinal);

    /// <summary>Whether a description adds fields whose names could not be read.</summary>
    public bool HasUnreadFields { get; set; }

    /// <summary>The field of a name that was written as code-first text, or <see langword="null"/>.</summary>
    public FieldDraft? DescribedField(string name) => Fields.Find(field => field.IsDescribed && field.Name == name);

    public bool HasField(string name)
    {
        foreach (var field in Fields)
        {
            if (field.Name == name)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A field while it is being put together.</summary>
internal sealed class FieldDraft
{
    private List<ArgumentModel>? _arguments;
    private List<(string Name, ArgumentPlace Place)>? _argumentPlaces;

    public FieldDraft(string name, TypeReference type)
    {
        Name = name;
        Type = type;
    }

    public string Name { get; set; }

    public TypeReference Type { get; set; }

    /// <summary>What the property holds, where the field's type is another one.</summary>
    public TypeReference? PropertyType { get; set; }

    public List<ArgumentModel> Arguments
    {
        get => _arguments ??= new();
        set => _arguments = value;
    }

    /// <summary>Whether there are arguments; asking makes no list of them.</summary>
    public bool HasArguments => _arguments is { Count: > 0 };

    public AccessModel Access { get; set; } = AccessModel.Inherited;

    public DeprecationModel? Deprecation { get; set; }

    /// <summary>Whether an input field has a default value.</summary>
    public bool HasDefault { get; set; }

    /// <summary>The default value of an input field as GraphQL writes it, where that is certain.</summary>
    public string? Default { get; set; }

    /// <summary>Arguments whose default value a description gives, or more than one place.</summary>
    public HashSet<string>? OtherDefaults { get; set; }

    /// <summary>Whether a description gives the default value of an input field.</summary>
    public bool HasOtherDefault { get; set; }

    /// <summary>Where an argument is written, and the parameter or method that does it; <see langword="null"/> where that is not known.</summary>
    /// <param name="name">The argument.</param>
    public ArgumentPlace? PlaceOf(string name)
    {
        var index = IndexOfPlace(name);
        return index < 0 ? null : _argumentPlaces![index].Place;
    }

    /// <summary>Sets where an argument is written, whatever was known before.</summary>
    /// <param name="name">The argument.</param>
    /// <param name="place">Where.</param>
    public void SetPlace(string name, ArgumentPlace place)
    {
        var index = IndexOfPlace(name);
        if (index < 0)
        {
            (_argumentPlaces ??= new(2)).Add((name, place));
        }
        else
        {
            _argumentPlaces![index] = (name, place);
        }
    }

    /// <summary>Takes over where the arguments of another draft are written.</summary>
    /// <param name="other">The other draft.</param>
    /// <param name="keepsOwn">Whether what is known here stays.</param>
    public void TakePlaces(FieldDraft other, bool keepsOwn)
    {
        foreach (var (name, place) in other._argumentPlaces ?? new())
        {
            if (!keepsOwn || PlaceOf(name) is null)
            {
                SetPlace(name, place);
            }
        }
    }

    // Few arguments: looking through them costs less than a table.
    private int IndexOfPlace(string name)
    {
        for (var i = (_argumentPlaces?.Count ?? 0) - 1; i >= 0; i--)
        {
            if (_argumentPlaces![i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The place of the argument that a mutation convention moved into this input field.</summary>
    public ArgumentPlace? MovedArgument { get; set; }

    public PayloadModel? Payload { get; set; }

    /// <summary>The C# member; <see langword="null"/> when a convention made the field.</summary>
    public ISymbol? Member { get; set; }

    public Location Position { get; set; } = Location.None;

    /// <summary>Whether the field was written as code-first text, which wins over an implicit member of that name.</summary>
    public bool IsDescribed { get; set; }

    /// <summary>Whether the description names no type, so that a member of that name decides.</summary>
    public bool HasNoType { get; set; }

    /// <summary>The members of the items that callers may filter by.</summary>
    public MemberSelection? Filtering { get; set; }

    /// <summary>The members of the items that callers may sort by.</summary>
    public MemberSelection? Sorting { get; set; }

    /// <summary>The finished field, once it is made.</summary>
    public FieldModel? Model { get; set; }

    /// <summary>Whether mutation conventions of the engine make the payload.</summary>
    public bool HasConventionPayload { get; set; }
}

/// <summary>Where an argument is written.</summary>
/// <param name="Owner">The parameter, or the method that describes the argument.</param>
/// <param name="Described">The description; <see langword="null"/> for a parameter.</param>
internal readonly record struct ArgumentPlace(ISymbol Owner, Location? Described)
{
    /// <summary>The position. Few are asked for, so that a parameter's is looked up then.</summary>
    public Location Position => Described ?? MemberBinder.PositionOf(Owner);
}

/// <summary>A declared access with the place that declared it.</summary>
internal sealed record AccessPart(AccessDeclarationFacts Facts, AccessSource Source);

/// <summary>The facts of an access declaration without its syntax, so that descriptor calls can give them too.</summary>
internal sealed record AccessDeclarationFacts(
    AccessAttributeKind Kind,
    ImmutableArray<string?> Permissions,
    PermissionMatch Match,
    string? Reason,
    string? Delegated);
