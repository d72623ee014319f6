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
    // The first place of every table; most of what is asked for.
    private const int None = 0;

    private readonly List<Requirement> _requirements = new();
    private readonly Dictionary<Requirement, int> _indexes = new();
    private readonly Dictionary<(int Type, int Field, int Return), int> _effective = new();
    private readonly Dictionary<string, int> _guardedTypes = new(StringComparer.Ordinal);

    /// <summary>Starts with what the types require.</summary>
    /// <param name="types">All types.</param>
    public RequirementTable(TypeRow[] types)
    {
        // A table without "nothing" would make the index of an unguarded field depend on which field comes first.
        IndexOf(Requirement.None);
        foreach (var type in types)
        {
            if (IndexOf(type.Requirement) is var index && index != None)
            {
                _guardedTypes.Add(type.Name, index);
            }
        }
    }

    /// <summary>The index of a requirement, which is added when it is new.</summary>
    /// <param name="requirement">The requirement.</param>
    public int IndexOf(Requirement requirement)
    {
        if (requirement.IsNone && _requirements.Count > None)
        {
            return None;
        }

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
        var ofReturn = IndexOfType(returnType);
        var ofType = type.Requirement.IsNone ? None : IndexOfType(type.Name);
        if (ofType == None && ofReturn == None)
        {
            return declared;
        }

        var parts = (ofType, declared, ofReturn);
        if (!_effective.TryGetValue(parts, out var index))
        {
            index = IndexOf(EffectiveRequirement.Of(_requirements[ofType], _requirements[declared], _requirements[ofReturn]));
            _effective.Add(parts, index);
        }

        return index;
    }

    private int IndexOfType(string typeName) => _guardedTypes.TryGetValue(typeName, out var index) ? index : None;

    /// <summary>Every permission that a requirement names or a catalogue lists, each once, sorted.</summary>
    /// <param name="catalogue">What the catalogue lists.</param>
    public string[] Permissions(EquatableArray<string> catalogue)
    {
        var all = new HashSet<string>(catalogue, StringComparer.Ordinal);
        foreach (var requirement in _requirements)
        {
            foreach (var clause in requirement.Clauses)
            {
                all.UnionWith(clause);
            }
        }

        var sorted = all.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        return sorted;
    }

    /// <summary>The requirements; their places are the indexes given out.</summary>
    public Requirement[] ToArray() => _requirements.ToArray();
}
