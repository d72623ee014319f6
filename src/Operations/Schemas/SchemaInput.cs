using System;

namespace GqlAuthTooling.Operations.Schemas;

/// <summary>An argument of a field or directive, or a field of an input object type.</summary>
public sealed class SchemaInput
{
    /// <summary>An argument or input field.</summary>
    /// <param name="name">The name.</param>
    /// <param name="type">The type of its values.</param>
    public SchemaInput(string name, TypeNode type)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(type);
        Name = name;
        Type = type;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The type of its values.</summary>
    public TypeNode Type { get; }

    /// <summary>Whether there is a default value, known or not.</summary>
    public bool HasDefault { get; init; }

    /// <summary>The default value; <see langword="null"/> when there is none, or when it is not known which.</summary>
    public ValueNode? Default { get; init; }

    /// <summary>The description, or <see langword="null"/>.</summary>
    public string? Description { get; init; }

    /// <summary>Why it is deprecated, as the schema itself says; <see langword="null"/> when it isn't.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>Where it is defined, where that is known.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>Whether a value must be given: the type is non-null, and there is no default.</summary>
    public bool IsRequired => Type is NonNullTypeNode && !HasDefault;

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Type}";
}
