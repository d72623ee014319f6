using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>
/// The requirements of a module, each once, and what each named type requires. Requirements are compared, combined and
/// counted thousands of times in a large schema, mostly the same few: every combination is computed once.
/// </summary>
internal sealed class RequirementTable
{
    private readonly List<Requirement> _requirements = new();
    private readonly Dictionary<Requirement, int> _indexes = new();
    private readonly Dictionary<(int Type, int Field, int Return), int> _effective = new();
    private readonly Dictionary<string, int> _ofTypes = new(StringComparer.Ordinal);

    /// <summary>Starts with what the types require.</summary>
    /// <param name="types">All types.</param>
    public RequirementTable(IReadOnlyList<TypeRow> types)
    {
        // A table without "nothing" would make the index of an unguarded field depend on which field comes first.
        IndexOf(Requirement.None);
        foreach (var type in types)
        {
            _ofTypes[type.Name] = IndexOf(type.Requirement);
        }
    }

    /// <summary>The index of a requirement, which is added when it is new.</summary>
    /// <param name="requirement">The requirement.</param>
    public int IndexOf(Requirement requirement)
    {
        if (!_indexes.TryGetValue(requirement, out var index))
        {
            index = _requirements.Count;
            _requirements.Add(requirement);
            _indexes.Add(requirement, index);
        }

        return index;
    }

    /// <summary>The index of what a coordinate needs, all parts together.</summary>
    /// <param name="type">The type that has the field.</param>
    /// <param name="declared">The index of what is declared for the field.</param>
    /// <param name="returnType">The named type the field returns.</param>
    public int EffectiveIndex(TypeRow type, int declared, string returnType)
    {
        var ofReturn = _ofTypes.TryGetValue(returnType, out var known) ? known : IndexOf(Requirement.None);
        var parts = (_ofTypes[type.Name], declared, ofReturn);
        if (!_effective.TryGetValue(parts, out var index))
        {
            index = IndexOf(EffectiveRequirement.Of(
                _requirements[parts.Item1], _requirements[declared], _requirements[ofReturn]));
            _effective.Add(parts, index);
        }

        return index;
    }

    /// <summary>Every permission that a requirement names, sorted.</summary>
    public string[] Permissions() =>
        _requirements
            .SelectMany(requirement => requirement.Clauses)
            .SelectMany(clause => clause)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(permission => permission, StringComparer.Ordinal)
            .ToArray();

    /// <summary>The requirements; their places are the indexes given out.</summary>
    public Requirement[] ToArray() => _requirements.ToArray();
}
