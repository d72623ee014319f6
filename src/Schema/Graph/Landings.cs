using System;
using System.Collections.Generic;

namespace GqlAuthTooling.Schema;

/// <summary>Where a field that returns a type really leads: through connections, edges, pages and payloads to what they carry.</summary>
internal sealed class Landings
{
    private static readonly Landing[] Nowhere = Array.Empty<Landing>();

    private readonly Dictionary<string, TypeNode> _types;
    private readonly Wrappers _wrappers;
    private readonly GuardTable _guards;
    private readonly Dictionary<string, Landing[]> _known = new(StringComparer.Ordinal);

    public Landings(Dictionary<string, TypeNode> types, Wrappers wrappers, GuardTable guards)
    {
        _types = types;
        _wrappers = wrappers;
        _guards = guards;
    }

    /// <summary>The types that a field returning a type leads to, each once, by the shortest way.</summary>
    /// <param name="returned">The type returned.</param>
    public Landing[] Of(string returned)
    {
        if (!_types.TryGetValue(returned, out var node) || node.Model.Root is not null)
        {
            return Nowhere;
        }

        if (!_known.TryGetValue(returned, out var landings))
        {
            landings = Find(new Landing(returned, default, GuardTable.None, IsThroughAbstract: false, IsMany: false), node.Model);
            _known.Add(returned, landings);
        }

        return landings;
    }

    private Landing[] Find(Landing start, TypeModel type)
    {
        // Nearly every type carries no other.
        if (type.PossibleTypes.Count == 0 && !_wrappers.Contains(type.Name))
        {
            return IsLanding(type) ? new[] { start } : Nowhere;
        }

        var found = new List<Landing>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { start.Target };
        var queue = new Queue<Landing>();
        queue.Enqueue(start);
        while (queue.Count > 0)
        {
            var here = queue.Dequeue();
            var node = _types[here.Target];
            if (IsLanding(node.Model))
            {
                found.Add(here);
            }

            foreach (var possible in node.Model.PossibleTypes)
            {
                if (IsNew(possible, seen, out var next))
                {
                    queue.Enqueue(Behind(here, possible, "... on " + possible, next.Guard, isThroughAbstract: true, isMany: false));
                }
            }

            for (var i = 0; i < node.Model.Fields.Count && _wrappers.Contains(here.Target); i++)
            {
                var field = node.Model.Fields[i];
                if (IsNew(field.Type.Name, seen, out _))
                {
                    var (coordinate, guard) = node.Of(field, i);
                    queue.Enqueue(Behind(here, field.Type.Name, coordinate, guard, isThroughAbstract: false, field.Type.IsList));
                }
            }
        }

        return found.ToArray();
    }

    private bool IsLanding(TypeModel type) =>
        type.Kind is SchemaTypeKind.Object or SchemaTypeKind.Interface && !_wrappers.Contains(type.Name);

    private bool IsNew(string typeName, HashSet<string> seen, out TypeNode node) =>
        _types.TryGetValue(typeName, out node!) && node.Model.Root is null && seen.Add(typeName);

    private Landing Behind(Landing here, string target, string step, int guard, bool isThroughAbstract, bool isMany)
    {
        var steps = new string[here.Steps.Count + 1];
        for (var i = 0; i < here.Steps.Count; i++)
        {
            steps[i] = here.Steps[i];
        }

        steps[here.Steps.Count] = step;
        return new Landing(
            target,
            EquatableArray<string>.Keep(steps),
            _guards.And(here.Guard, guard),
            here.IsThroughAbstract || isThroughAbstract,
            here.IsMany || isMany);
    }
}

/// <summary>A type that a field leads to.</summary>
/// <param name="Target">The type.</param>
/// <param name="Steps">What lies between.</param>
/// <param name="Guard">What is required between.</param>
/// <param name="IsThroughAbstract">Whether an interface or union lies between.</param>
/// <param name="IsMany">Whether there can be many of it.</param>
internal sealed record Landing(string Target, EquatableArray<string> Steps, int Guard, bool IsThroughAbstract, bool IsMany);
