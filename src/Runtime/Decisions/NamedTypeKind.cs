namespace GqlAuthTooling;

/// <summary>The kinds of type that an analysis of operations tells apart.</summary>
public enum NamedTypeKind
{
    /// <summary>The schema has no type of that name; whatever is selected on it is denied.</summary>
    Unknown = 0,

    /// <summary>An object type.</summary>
    Object = 1,

    /// <summary>An interface type.</summary>
    Interface = 2,

    /// <summary>A union type.</summary>
    Union = 3,

    /// <summary>An input object type.</summary>
    Input = 4,

    /// <summary>An enum type.</summary>
    Enum = 5,

    /// <summary>A scalar type.</summary>
    Scalar = 6,
}
