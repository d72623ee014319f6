using System;
using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>What using a field, argument, input field or enum value needs, and whether it will go.</summary>
internal sealed class Need
{
    private static readonly KeyValuePair<string, CompiledRequirement>[] NoTypes =
        Array.Empty<KeyValuePair<string, CompiledRequirement>>();

    public Need(
        string coordinate,
        CompiledRequirement? requirement,
        DeprecationEntry? deprecation,
        CompiledRequirement? onEveryType = null,
        KeyValuePair<string, CompiledRequirement>[]? byType = null)
    {
        Coordinate = coordinate;
        Requirement = requirement;
        Deprecation = deprecation;
        OnEveryType = onEveryType;
        ByType = byType ?? NoTypes;
    }

    /// <summary>The coordinate as selected.</summary>
    public string Coordinate { get; }

    /// <summary>All of it, for every object type; <see langword="null"/> when nothing is needed.</summary>
    public CompiledRequirement? Requirement { get; }

    /// <summary>The deprecation of the coordinate as selected.</summary>
    public DeprecationEntry? Deprecation { get; }

    /// <summary>The part that doesn't depend on the object type.</summary>
    public CompiledRequirement? OnEveryType { get; }

    /// <summary>The part of each object type that has one, by name.</summary>
    public KeyValuePair<string, CompiledRequirement>[] ByType { get; }

    /// <summary>Whether there is anything to decide or report.</summary>
    public bool IsOfInterest => Requirement is not null || Deprecation is not null;

    /// <summary>The object types, of those possible, on which the caller may not use it.</summary>
    public IReadOnlyCollection<string> DeniedTypes(Caller caller, string[] possible)
    {
        if (OnEveryType is not null && !OnEveryType.IsMetBy(caller))
        {
            return possible;
        }

        var denied = new List<string>();
        foreach (var type in ByType)
        {
            if (!type.Value.IsMetBy(caller))
            {
                denied.Add(type.Key);
            }
        }

        return denied;
    }
}

/// <summary>What a field needs in a scope, and where it leads.</summary>
internal sealed class FieldNeed
{
    public FieldNeed(Need need, Scope below)
    {
        Need = need;
        Below = below;
    }

    /// <summary>What the field needs.</summary>
    public Need Need { get; }

    /// <summary>The scope of what is selected on the field.</summary>
    public Scope Below { get; }

    /// <summary>What the arguments need, by name; filled as they are asked for.</summary>
    public Dictionary<string, ArgumentNeed> Arguments { get; } = new(StringComparer.Ordinal);
}

/// <summary>What supplying an argument needs.</summary>
/// <param name="Need">What it needs.</param>
/// <param name="Type">The named input type; <see langword="null"/> when what is in the value doesn't matter.</param>
internal sealed record ArgumentNeed(Need Need, string? Type);
