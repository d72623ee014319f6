using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Mapping;

/// <summary>The ways into a type: the fields that return it, itself or through an interface or union, and the shortest way from a root.</summary>
internal sealed class Entrances
{
    private readonly Dictionary<string, SortedSet<string>> _byType = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _first = new(StringComparer.Ordinal);

    /// <summary>The ways through a schema.</summary>
    /// <param name="types">All its types.</param>
    public Entrances(IReadOnlyList<TypeModel> types)
    {
        var possible = types.Where(type => type.PossibleTypes.Count > 0)
            .ToLookup(type => type.Name, type => type.PossibleTypes, StringComparer.Ordinal);
        var selectable = types.Where(type => type.Kind is SchemaTypeKind.Object or SchemaTypeKind.Interface).ToArray();
        foreach (var type in selectable)
        {
            foreach (var field in type.Fields)
            {
                foreach (var target in possible[field.Type.Name].SelectMany(names => names).Append(field.Type.Name))
                {
                    var ways = _byType.TryGetValue(target, out var known) ? known : _byType[target] = new(StringComparer.Ordinal);
                    ways.Add(type.Name + "." + field.Name);
                }
            }
        }

        FindShortest(selectable.Where(type => type.Root is not null).OrderBy(type => type.Root).Select(type => type.Name));
    }

    /// <summary>Every coordinate that returns the type, sorted.</summary>
    /// <param name="type">The type's name.</param>
    public IReadOnlyList<string> Of(string type) => _byType.TryGetValue(type, out var ways) ? [.. ways] : [];

    /// <summary>The shortest way from a root, as coordinates; empty when there is none, or nothing to go.</summary>
    /// <param name="type">The type's name.</param>
    public IReadOnlyList<string> ShortestPath(string type)
    {
        var path = new List<string>();
        while (_first.TryGetValue(type, out var coordinate) && coordinate.Length > 0)
        {
            path.Insert(0, coordinate);
            type = TypeOf(coordinate);
        }

        return path;
    }

    private void FindShortest(IEnumerable<string> roots)
    {
        var next = _byType.SelectMany(pair => pair.Value.Select(coordinate => (From: TypeOf(coordinate), coordinate, To: pair.Key)))
            .OrderBy(step => step.coordinate, StringComparer.Ordinal).ThenBy(step => step.To, StringComparer.Ordinal)
            .ToLookup(step => step.From, StringComparer.Ordinal);
        var queue = new Queue<string>(roots.Distinct(StringComparer.Ordinal));
        foreach (var root in queue)
        {
            _first.Add(root, string.Empty);
        }

        while (queue.TryDequeue(out var type))
        {
            foreach (var step in next[type].Where(step => _first.TryAdd(step.To, step.coordinate)))
            {
                queue.Enqueue(step.To);
            }
        }
    }

    private static string TypeOf(string coordinate) => coordinate[..coordinate.IndexOf('.', StringComparison.Ordinal)];
}
