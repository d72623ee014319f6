namespace GqlAuthTooling;

/// <summary>A deprecation.</summary>
/// <param name="Kind">What is deprecated.</param>
/// <param name="Coordinate">Its coordinate: <c>Type.field</c>, <c>Type.field(argument:)</c>, <c>InputType.field</c> or <c>Enum.VALUE</c>.</param>
/// <param name="Reason">What a client should do instead; empty when none was given.</param>
/// <param name="RemovalDate">The day from which it may be gone, <c>yyyy-MM-dd</c>, or <see langword="null"/>.</param>
/// <param name="Replacement">The coordinate that replaces it, or <see langword="null"/>.</param>
public sealed record DeprecationEntry(
    DeprecationKind Kind,
    string Coordinate,
    string Reason,
    string? RemovalDate,
    string? Replacement);

/// <summary>What can be deprecated.</summary>
public enum DeprecationKind
{
    /// <summary>A field of an object or interface type.</summary>
    Field = 0,

    /// <summary>An argument of a field.</summary>
    Argument = 1,

    /// <summary>A field of an input object type.</summary>
    InputField = 2,

    /// <summary>A value of an enum type.</summary>
    EnumValue = 3,
}
