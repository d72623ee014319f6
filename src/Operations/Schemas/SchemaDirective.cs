using System;
using System.Collections.Generic;

namespace GqlAuthTooling.Operations.Schemas;

/// <summary>A directive that a schema defines.</summary>
public sealed class SchemaDirective
{
    /// <summary>A directive.</summary>
    /// <param name="name">The name without <c>@</c>.</param>
    public SchemaDirective(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
    }

    /// <summary>The name without <c>@</c>.</summary>
    public string Name { get; }

    /// <summary>The arguments.</summary>
    public IReadOnlyList<SchemaInput> Arguments { get; init; } = [];

    /// <summary>Where it may stand, in the specification's words (<c>FIELD</c>).</summary>
    public IReadOnlyList<string> Locations { get; init; } = [];

    /// <summary>Whether it may stand more than once in one place.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>The description, or <see langword="null"/>.</summary>
    public string? Description { get; init; }

    /// <inheritdoc/>
    public override string ToString() => "@" + Name;
}
