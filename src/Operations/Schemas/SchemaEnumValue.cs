using System;

namespace GqlAuthTooling.Operations.Schemas;

/// <summary>A value of an enum type.</summary>
public sealed class SchemaEnumValue
{
    /// <summary>A value.</summary>
    /// <param name="name">The value's name.</param>
    public SchemaEnumValue(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
    }

    /// <summary>The value's name.</summary>
    public string Name { get; }

    /// <summary>The description, or <see langword="null"/>.</summary>
    public string? Description { get; init; }

    /// <summary>Why it is deprecated, as the schema itself says; <see langword="null"/> when it isn't.</summary>
    public string? DeprecationReason { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
