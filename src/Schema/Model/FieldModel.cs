namespace GqlAuthTooling.Schema;

/// <summary>A field of an object or interface type, an input field, or an enum value.</summary>
/// <param name="Name">The GraphQL name.</param>
/// <param name="Type">The type as the schema has it.</param>
/// <param name="Arguments">The arguments, sorted by name.</param>
/// <param name="Access">The access declared for the field (an attribute, a base member's attribute, the root class).</param>
/// <param name="Deprecation">The deprecation, or <see langword="null"/>.</param>
/// <param name="Payload">What the field returns as a mutation payload; <see langword="null"/> on every other field.</param>
/// <param name="Member">The C# member, <c>Namespace.Type.Member</c>; empty when a convention made the field.</param>
public sealed record FieldModel(
    string Name,
    TypeReference Type,
    EquatableArray<ArgumentModel> Arguments,
    AccessModel Access,
    DeprecationModel? Deprecation,
    PayloadModel? Payload,
    string Member)
{
    /// <summary>Whether an input field has a default value, so that a client may leave it out although it is non-null.</summary>
    public bool HasDefault { get; init; }

    /// <summary>The default value of an input field as GraphQL writes it; <see langword="null"/> when there is none, or when it is not known which.</summary>
    public string? Default { get; init; }

    /// <summary>Whether the member is a property, which filters and orders can be made of.</summary>
    public bool IsProperty { get; init; }

    /// <summary>
    /// What the property holds, where a description gives the field another type: filters and orders are made of properties.
    /// </summary>
    public TypeReference? PropertyType { get; init; }

    /// <summary>The members of the items that callers may filter by; <see langword="null"/> for a field without filtering.</summary>
    public MemberSelection? Filtering { get; init; }

    /// <summary>The members of the items that callers may sort by; <see langword="null"/> for a field without sorting.</summary>
    public MemberSelection? Sorting { get; init; }
}

/// <summary>An argument of a field.</summary>
/// <param name="Name">The GraphQL name.</param>
/// <param name="Type">The input type.</param>
/// <param name="Access">What supplying the argument requires.</param>
/// <param name="Deprecation">The deprecation, or <see langword="null"/>.</param>
public sealed record ArgumentModel(
    string Name,
    TypeReference Type,
    AccessModel Access,
    DeprecationModel? Deprecation)
{
    /// <summary>Whether the argument has a default value, so that a client may leave it out although it is non-null.</summary>
    public bool HasDefault { get; init; }

    /// <summary>The default value as GraphQL writes it; <see langword="null"/> when there is none, or when it is not known which.</summary>
    public string? Default { get; init; }
}

/// <summary>A type where it is used.</summary>
/// <param name="Name">The named type, without list and non-null wrappers.</param>
/// <param name="Syntax">The type as GraphQL writes it, for example <c>[Order!]!</c>.</param>
public sealed record TypeReference(string Name, string Syntax)
{
    /// <summary>Whether there can be many of it.</summary>
    public bool IsList => Syntax.Length > 0 && Syntax[0] == '[';
}

/// <summary>A deprecation as declared.</summary>
/// <param name="Reason">The reason; empty when none was given.</param>
/// <param name="RemovalDate">The date as written, or <see langword="null"/>.</param>
/// <param name="Replacement">The replacing coordinate as written, or <see langword="null"/>.</param>
/// <param name="Source">Which attribute or call declared it.</param>
public sealed record DeprecationModel(string Reason, string? RemovalDate, string? Replacement, DeprecationSource Source);

/// <summary>How a deprecation was declared.</summary>
public enum DeprecationSource
{
    /// <summary>Our <c>[Deprecated]</c>.</summary>
    Deprecated,

    /// <summary>HotChocolate's <c>[GraphQLDeprecated]</c> or <c>.Deprecated(…)</c>.</summary>
    GraphQLDeprecated,

    /// <summary>.NET's <c>[Obsolete]</c>, which HotChocolate takes over.</summary>
    Obsolete,
}
