using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Operations.Schemas;

/// <summary>A field of an object or interface type.</summary>
public sealed class SchemaField
{
    /// <summary>A field.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="type">What it returns.</param>
    public SchemaField(string name, TypeNode type)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(type);
        Name = name;
        Type = type;
    }

    /// <summary>The field's name.</summary>
    public string Name { get; }

    /// <summary>What it returns.</summary>
    public TypeNode Type { get; }

    /// <summary>The arguments.</summary>
    public IReadOnlyList<SchemaInput> Arguments { get; init; } = [];

    /// <summary>The description, or <see langword="null"/>.</summary>
    public string? Description { get; init; }

    /// <summary>Why the field is deprecated, as the schema itself says; <see langword="null"/> when it isn't.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>Where the field is defined, where that is known.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>The argument of a name, or <see langword="null"/>.</summary>
    /// <param name="name">The argument's name.</param>
    public SchemaInput? Argument(string name) =>
        Arguments.FirstOrDefault(argument => string.Equals(argument.Name, name, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Type}";
}
