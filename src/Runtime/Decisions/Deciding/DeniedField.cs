using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling;

/// <summary>A denied field, while more of what denies it is being found.</summary>
internal sealed class DeniedField
{
    private readonly Need _first;
    private readonly List<string> _types = new();
    private readonly List<CompiledRequirement> _requirements = new();

    // Nearly every field is denied once only.
    private HashSet<Need>? _others;
    private HashSet<string>? _knownTypes;

    public DeniedField(PlanField field, Need first)
    {
        Field = field;
        _first = first;
    }

    /// <summary>The field, as selected first.</summary>
    public PlanField Field { get; }

    /// <summary>The object types on which it is denied, in order of discovery.</summary>
    public IReadOnlyList<string> Types => _types.AsReadOnly();

    /// <summary>
    /// What the error is about: where one object type alone denies the field, its member, which is where somebody must look;
    /// otherwise the coordinate as selected.
    /// </summary>
    public string Coordinate(Caller caller) => _types.Count == 1 && _first.OnEveryType?.IsMetBy(caller) != false
        ? _types[0] + "." + SchemaCoordinate.MemberOf(_first.Coordinate)
        : _first.Coordinate;

    /// <summary>Adds what denies it, and where.</summary>
    public void Add(Need need, IReadOnlyCollection<string> types)
    {
        if (_requirements.Count == 0)
        {
            _types.AddRange(types);
        }
        else if (ReferenceEquals(need, _first) || !(_others ??= new HashSet<Need>()).Add(need))
        {
            return;
        }
        else
        {
            _knownTypes ??= new HashSet<string>(_types, StringComparer.Ordinal);
            _types.AddRange(types.Where(_knownTypes.Add));
        }

        // The error speaks of one thing: the field, or the first argument or input field that is denied.
        if (IsAboutTheSame(need) && !_requirements.Contains(need.Requirement!))
        {
            _requirements.Add(need.Requirement!);
        }
    }

    /// <summary>What the error says is needed.</summary>
    public CompiledRequirement Requirement(PermissionMap map) => _requirements.Count == 1
        ? _requirements[0]
        : map.Compile(_requirements.Aggregate(
            GqlAuthTooling.Requirement.None, (all, requirement) => all.And(requirement.Requirement)));

    private bool IsAboutTheSame(Need need) => string.Equals(
        SchemaCoordinate.MemberOf(need.Coordinate), SchemaCoordinate.MemberOf(_first.Coordinate), StringComparison.Ordinal);
}
