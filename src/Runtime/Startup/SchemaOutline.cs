using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling;

/// <summary>A finished schema, as far as a map can be compared with it. Introspection may be left out.</summary>
public sealed class SchemaOutline
{
    private readonly Dictionary<string, OutlineType> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _coordinates = new(StringComparer.Ordinal);
    private readonly HashSet<string> _roots = new(StringComparer.Ordinal);

    /// <summary>The names of the root types.</summary>
    public IReadOnlyCollection<string> Roots => _roots;

    /// <summary>The object and interface types.</summary>
    public IReadOnlyCollection<OutlineType> Types => _types.Values;

    /// <summary>The object and interface types that an operation can come to; what else a schema has is never selected.</summary>
    public IEnumerable<OutlineType> ReachableTypes
    {
        get
        {
            var reached = Reachable();
            return _types.Values.Where(type => type.HasFields && reached.Contains(type.Name));
        }
    }

    /// <summary>Adds a root type, which is also to be added as an object type.</summary>
    /// <param name="name">Its GraphQL name.</param>
    public void AddRoot(string name) => _roots.Add(Guard.NotNull(name, nameof(name)));

    /// <summary>Adds an object or interface type.</summary>
    /// <param name="name">Its GraphQL name.</param>
    /// <param name="possibleTypes">The object types that an interface stands for; none for an object type.</param>
    /// <returns>The type, for its fields to be added.</returns>
    public OutlineType AddType(string name, params string[] possibleTypes) => Add(name, isComposite: true, possibleTypes);

    /// <summary>Adds a union.</summary>
    /// <param name="name">Its GraphQL name.</param>
    /// <param name="possibleTypes">Its members.</param>
    public void AddUnion(string name, params string[] possibleTypes) => Add(name, isComposite: false, possibleTypes);

    /// <summary>Adds an argument, a field of an input object type or a value of an enum type.</summary>
    /// <param name="coordinate">Its coordinate: <c>Type.field(argument:)</c>, <c>InputType.field</c> or <c>Enum.VALUE</c>.</param>
    public void AddCoordinate(string coordinate) => _coordinates.Add(Guard.NotNull(coordinate, nameof(coordinate)));

    internal OutlineType? Find(string name) => _types.TryGetValue(name, out var type) ? type : null;

    internal bool Has(string coordinate) => _coordinates.Contains(coordinate) || HasField(coordinate);

    internal bool HasField(string coordinate)
    {
        var type = SchemaCoordinate.TypeOf(coordinate);
        return type.Length < coordinate.Length
            && Find(type)?.Fields.ContainsKey(coordinate.Substring(type.Length + 1)) == true;
    }

    /// <summary>The types that an operation can come to; what else a schema has is never selected.</summary>
    internal HashSet<string> Reachable()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(_roots);
        while (open.Count > 0)
        {
            var name = open.Pop();
            if (!reached.Add(name) || Find(name) is not { } type)
            {
                continue;
            }

            foreach (var possible in type.PossibleTypes)
            {
                open.Push(possible);
            }

            foreach (var returned in type.Fields.Values)
            {
                open.Push(returned);
            }
        }

        return reached;
    }

    private OutlineType Add(string name, bool isComposite, string[] possibleTypes) =>
        _types[Guard.NotNull(name, nameof(name))] = new OutlineType(name, isComposite, Guard.Items(possibleTypes, nameof(possibleTypes)));
}
