using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>Where a field that returns a type really leads: through connections, edges, pages and payloads to what they carry.</summary>
internal sealed class Landings
{
    private readonly Dictionary<string, TypeModel> _types;
    private readonly Wrappers _wrappers;
    private readonly GuardReader _fields;
    private readonly GuardTable _guards;
    private readonly Dictionary<string, IReadOnlyList<Landing>> _known = new(StringComparer.Ordinal);

    public Landings(Dictionary<string, TypeModel> types, Wrappers wrappers, GuardReader fields, GuardTable guards)
    {
        _types = types;
        _wrappers = wrappers;
        _fields = fields;
        _guards = guards;
    }

    /// <summary>The types that a field returning a type leads to, each once, by the shortest way.</summary>
    /// <param name="returned">The type returned.</param>
    public IReadOnlyList<Landing> Of(string returned)
    {
        if (!_known.TryGetValue(returned, out var landings))
        {
            landings = Find(returned);
            _known.Add(returned, landings);
        }

        return landings;
    }

    private List<Landing> Find(string returned)
    {
        var found = new List<Landing>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { returned };
        var queue = new Queue<Landing>();
        queue.Enqueue(new Landing(returned, default, GuardTable.None, IsThroughAbstract: false, IsMany: false));
        while (queue.Count > 0)
        {
            var here = queue.Dequeue();
            if (!_types.TryGetValue(here.Target, out var type) || type.Root is not null)
            {
                continue;
            }

            if (!_wrappers.Contains(type.Name) && type.Kind is SchemaTypeKind.Object or SchemaTypeKind.Interface)
            {
                found.Add(here);
            }

            foreach (var next in Carried(type).Where(next => seen.Add(next.Target)))
            {
                queue.Enqueue(next with
                {
                    Steps = here.Steps.Count == 0 ? next.Steps : here.Steps.Concat(next.Steps).ToEquatableArray(),
                    Guard = _guards.And(here.Guard, next.Guard),
                    IsThroughAbstract = here.IsThroughAbstract || next.IsThroughAbstract,
                    IsMany = here.IsMany || next.IsMany,
                });
            }
        }

        return found;
    }

    private IEnumerable<Landing> Carried(TypeModel type)
    {
        foreach (var possible in type.PossibleTypes)
        {
            yield return new Landing(
                possible, new[] { "... on " + possible }.ToEquatableArray(), _fields.OfType(possible), IsThroughAbstract: true, IsMany: false);
        }

        if (_wrappers.Contains(type.Name))
        {
            foreach (var field in type.Fields)
            {
                var coordinate = type.Name + "." + field.Name;
                yield return new Landing(
                    field.Type.Name,
                    new[] { coordinate }.ToEquatableArray(),
                    _fields.OfField(coordinate),
                    IsThroughAbstract: false,
                    field.Type.Syntax.StartsWith("[", StringComparison.Ordinal));
            }
        }
    }
}

/// <summary>A type that a field leads to.</summary>
/// <param name="Target">The type.</param>
/// <param name="Steps">What lies between.</param>
/// <param name="Guard">What is required between.</param>
/// <param name="IsThroughAbstract">Whether an interface or union lies between.</param>
/// <param name="IsMany">Whether there can be many of it.</param>
internal sealed record Landing(string Target, EquatableArray<string> Steps, int Guard, bool IsThroughAbstract, bool IsMany);
