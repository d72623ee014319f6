using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>
/// The ways from the root types into each type: through fields, and from an interface or union to the object types it can
/// turn out to be. One breadth-first walk over the graph of types; cycles don't matter, shortest ways win.
/// </summary>
public sealed class SchemaPaths
{
    private readonly Dictionary<string, List<Edge>> _incoming = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Edge> _shortest = new(StringComparer.Ordinal);
    private readonly HashSet<string> _roots = new(StringComparer.Ordinal);

    private SchemaPaths(SchemaModel model)
    {
        var outgoing = new Dictionary<string, List<Edge>>(StringComparer.Ordinal);
        foreach (var type in model.Types)
        {
            outgoing[type.Name] = Outgoing(type).ToList();
            if (type.Root is not null)
            {
                _roots.Add(type.Name);
            }
        }

        Walk(outgoing, model.Types.Where(type => type.Root is not null).OrderBy(type => type.Root).Select(type => type.Name));
    }

    /// <summary>Computes the ways into every type of a schema.</summary>
    /// <param name="model">The schema.</param>
    public static SchemaPaths Of(SchemaModel model) => new(model);

    /// <summary>Whether a type can be reached from a root type; root types can.</summary>
    /// <param name="typeName">The GraphQL name.</param>
    public bool IsReachable(string typeName) => _roots.Contains(typeName) || _shortest.ContainsKey(typeName);

    /// <summary>
    /// One way for each field (or abstract type) that leads into the type: the shortest way to that field, and the field.
    /// Empty for root types that no field returns and for types that can't be reached.
    /// </summary>
    /// <param name="typeName">The GraphQL name.</param>
    public IReadOnlyList<SchemaPath> WaysInto(string typeName) =>
        _incoming.TryGetValue(typeName, out var edges)
            ? edges
                .Where(edge => IsReachable(edge.From))
                .Select(PathThrough)
                .OrderBy(path => path.Steps.Count)
                .ThenBy(path => path.ToString(), StringComparer.Ordinal)
                .ToList()
            : new List<SchemaPath>();

    private void Walk(Dictionary<string, List<Edge>> outgoing, IEnumerable<string> roots)
    {
        var queue = new Queue<string>(roots);
        var seen = new HashSet<string>(queue, StringComparer.Ordinal);
        foreach (var edge in outgoing.Values.SelectMany(edges => edges))
        {
            if (!_incoming.TryGetValue(edge.To, out var edges))
            {
                _incoming[edge.To] = edges = new List<Edge>();
            }

            edges.Add(edge);
        }

        while (queue.Count > 0)
        {
            if (!outgoing.TryGetValue(queue.Dequeue(), out var edges))
            {
                continue;
            }

            foreach (var edge in edges)
            {
                if (seen.Add(edge.To))
                {
                    _shortest[edge.To] = edge;
                    queue.Enqueue(edge.To);
                }
            }
        }
    }

    private SchemaPath PathThrough(Edge last)
    {
        var steps = new List<string> { last.Step };
        for (var type = last.From; !_roots.Contains(type) && _shortest.TryGetValue(type, out var edge); type = edge.From)
        {
            steps.Add(edge.Step);
        }

        steps.Reverse();
        return new SchemaPath(steps.ToEquatableArray(), last.To);
    }

    private static IEnumerable<Edge> Outgoing(TypeModel type)
    {
        if (type.Kind is SchemaTypeKind.Object or SchemaTypeKind.Interface)
        {
            foreach (var field in type.Fields)
            {
                yield return new Edge(type.Name, type.Name + "." + field.Name, field.Type.Name);
            }
        }

        foreach (var possible in type.PossibleTypes)
        {
            yield return new Edge(type.Name, "... on " + possible, possible);
        }
    }

    private sealed record Edge(string From, string Step, string To);
}

/// <summary>A way from a root type into a type.</summary>
/// <param name="Steps">Field coordinates and <c>... on Type</c>, in order.</param>
/// <param name="Target">The type reached.</param>
public sealed record SchemaPath(EquatableArray<string> Steps, string Target)
{
    /// <summary>The way for people to read: <c>Query.customer → Customer.orders → Order</c>.</summary>
    public override string ToString() => string.Join(" → ", Steps) + " → " + Target;
}
