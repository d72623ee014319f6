using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Cli.Diffing;

/// <summary>What a caller comes to: who passes an access, and which fields that leads to.</summary>
/// <param name="side">The side.</param>
internal sealed class DiffReach(DiffSide side)
{
    private readonly ILookup<string, DiffField> _fields =
        side.Fields.Values.ToLookup(field => DiffSide.TypeOf(field.Coordinate), StringComparer.Ordinal);

    private readonly Dictionary<AccessState, HashSet<string>> _fromRoots = [];

    /// <summary>Whether a type leads anywhere.</summary>
    /// <param name="type">The type.</param>
    public bool Leads(string type) => side.Types.ContainsKey(type);

    /// <summary>The coordinates that everybody who passes an access comes to from the roots.</summary>
    /// <param name="caller">The access.</param>
    public IReadOnlySet<string> FromRoots(AccessState caller)
    {
        if (!_fromRoots.TryGetValue(caller, out var reached))
        {
            reached = From(side.Types.Values.Where(type => type.Root is not null).Select(type => type.Name), caller);
            _fromRoots.Add(caller, reached);
        }

        return reached;
    }

    /// <summary>The coordinates that everybody who passes an access comes to from a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="caller">The access.</param>
    public IReadOnlySet<string> FromType(string type, AccessState caller) => From([type], caller);

    private HashSet<string> From(IEnumerable<string> types, AccessState caller)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var passes = new Dictionary<AccessState, bool>();
        var open = new Stack<string>(types);
        while (open.TryPop(out var type))
        {
            if (!seen.Add(type))
            {
                continue;
            }

            foreach (var possible in side.Types.GetValueOrDefault(type)?.PossibleTypes ?? [])
            {
                open.Push(possible);
            }

            foreach (var field in _fields[type].Where(field => Passes(field.Access)))
            {
                reached.Add(field.Coordinate);
                open.Push(field.Returns);
            }
        }

        return reached;

        // Thousands of fields ask for the same few things.
        bool Passes(AccessState access)
        {
            if (!passes.TryGetValue(access, out var known))
            {
                known = access.Kind != AccessKind.Undeclared && caller.Implies(access);
                passes.Add(access, known);
            }

            return known;
        }
    }
}
