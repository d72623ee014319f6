using System;
using System.Collections.Generic;

namespace GqlAuthTooling.Operations.Schemas;

/// <summary>A named type of a schema. Lists keep the order of their source.</summary>
public sealed class SchemaType
{
    private readonly Dictionary<string, SchemaField> _fieldsByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaInput> _inputsByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaEnumValue> _valuesByName = new(StringComparer.Ordinal);

    /// <summary>A type.</summary>
    /// <param name="name">The GraphQL name.</param>
    /// <param name="kind">The kind.</param>
    public SchemaType(string name, NamedTypeKind kind)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        Kind = kind;
    }

    /// <summary>The GraphQL name.</summary>
    public string Name { get; }

    /// <summary>The kind; never <see cref="NamedTypeKind.Unknown"/> in a schema.</summary>
    public NamedTypeKind Kind { get; }

    /// <summary>The description, or <see langword="null"/>.</summary>
    public string? Description { get; init; }

    /// <summary>The names of the interfaces that an object or interface type implements.</summary>
    public IReadOnlyList<string> Interfaces { get; init; } = [];

    /// <summary>The names of a union's object types. For an interface: object types that are known to implement it though they
    /// don't say so themselves.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>The fields of an object or interface type.</summary>
    public IReadOnlyList<SchemaField> Fields
    {
        get;
        init => field = Index(value, _fieldsByName, one => one.Name);
    } = [];

    /// <summary>The fields of an input object type.</summary>
    public IReadOnlyList<SchemaInput> InputFields
    {
        get;
        init => field = Index(value, _inputsByName, one => one.Name);
    } = [];

    /// <summary>The values of an enum.</summary>
    public IReadOnlyList<SchemaEnumValue> Values
    {
        get;
        init => field = Index(value, _valuesByName, one => one.Name);
    } = [];

    /// <summary>Whether exactly one field of an input object must be given.</summary>
    public bool IsOneOf { get; init; }

    /// <summary>The address of a scalar's specification, or <see langword="null"/>.</summary>
    public string? SpecifiedBy { get; init; }

    /// <summary>Where the type is defined, where that is known.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>Whether fields are selected on values of the type, or narrowed by fragments.</summary>
    public bool IsComposite => Kind is NamedTypeKind.Object or NamedTypeKind.Interface or NamedTypeKind.Union;

    /// <summary>Whether a value can be given for the type.</summary>
    public bool IsInput => Kind is NamedTypeKind.Input or NamedTypeKind.Enum or NamedTypeKind.Scalar;

    /// <summary>The field of a name, or <see langword="null"/>.</summary>
    /// <param name="name">The field's name.</param>
    public SchemaField? Field(string name) => _fieldsByName.GetValueOrDefault(name);

    /// <summary>The input field of a name, or <see langword="null"/>.</summary>
    /// <param name="name">The input field's name.</param>
    public SchemaInput? InputField(string name) => _inputsByName.GetValueOrDefault(name);

    /// <summary>The enum value of a name, or <see langword="null"/>.</summary>
    /// <param name="name">The value's name.</param>
    public SchemaEnumValue? Value(string name) => _valuesByName.GetValueOrDefault(name);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static IReadOnlyList<T> Index<T>(IReadOnlyList<T> items, Dictionary<string, T> byName, Func<T, string> name)
    {
        ArgumentNullException.ThrowIfNull(items);
        foreach (var item in items)
        {
            byName.TryAdd(name(item), item);
        }

        return items;
    }
}
