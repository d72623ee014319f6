using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>
/// The ways from the root types into each type with what a caller must have along them: through fields, through what only
/// carries other types, and from an interface or union to the object types it can turn out to be.
/// </summary>
public sealed class SchemaPaths
{
    private readonly GuardTable _guards = new();
    private readonly Dictionary<string, TypeNode> _types;
    private readonly Dictionary<string, IReadOnlyList<BoundProperty>> _properties = new(StringComparer.Ordinal);
    private readonly Landings _carried;
    private readonly Reach _fromQuery;

    private SchemaPaths(SchemaModel model, PermissionModule module)
    {
        Model = model;
        _types = GuardReader.Read(model, module, _guards);
        Wrappers = new Wrappers(model);
        _carried = new Landings(_types, Wrappers, _guards);
        Connect();
        _fromQuery = new Reach(QueryTypes(), EdgesOf, _guards);
    }

    /// <summary>The schema.</summary>
    public SchemaModel Model { get; }

    /// <summary>The types that only carry others.</summary>
    internal Wrappers Wrappers { get; }

    /// <summary>Computes the ways through a schema.</summary>
    /// <param name="model">The schema.</param>
    public static SchemaPaths Of(SchemaModel model) => Of(model, ModuleBuilder.Build(model));

    /// <summary>Computes the ways through a schema whose map is known.</summary>
    /// <param name="model">The schema.</param>
    /// <param name="module">Its map, which <see cref="ModuleBuilder"/> made of this schema: what only another map has is not asked for.</param>
    public static SchemaPaths Of(SchemaModel model, PermissionModule module) => new(model, module);

    /// <summary>Whether a type can be reached from the query type.</summary>
    /// <param name="typeName">The GraphQL name.</param>
    public bool IsReachable(string typeName) => _fromQuery.Of(typeName).Count > 0;

    /// <summary>What a field needs, everything together.</summary>
    /// <param name="coordinate">The coordinate, <c>Type.field</c>.</param>
    public AccessGuard GuardOf(string coordinate)
    {
        var dot = coordinate.IndexOf('.');
        return dot >= 0 && _types.TryGetValue(coordinate.Substring(0, dot), out var node)
            ? _guards[node.Of(coordinate.Substring(dot + 1)).Guard]
            : AccessGuard.None;
    }

    /// <summary>What every field of a type needs.</summary>
    /// <param name="typeName">The GraphQL name.</param>
    public AccessGuard GuardOfType(string typeName) => _guards[GuardNumber(typeName)];

    /// <summary>A type by its name, or <see langword="null"/> for scalars.</summary>
    /// <param name="typeName">The GraphQL name.</param>
    public TypeModel? Find(string typeName) => _types.TryGetValue(typeName, out var node) ? node.Model : null;

    /// <summary>
    /// The ways of queries into a type: for each field that leads into it, the weakest guards behind which that field lies.
    /// The shortest come first.
    /// </summary>
    /// <param name="typeName">The GraphQL name.</param>
    public IEnumerable<SchemaPath> WaysInto(string typeName)
    {
        var ways = new List<SchemaPath>();
        foreach (var landed in LandedOn(typeName))
        {
            foreach (var returning in landed.Returned.Returning!)
            {
                foreach (var label in _fromQuery.Of(returning.Type.Name))
                {
                    ways.Add(Path(label, returning, landed.Landing));
                }
            }
        }

        return ways.OrderBy(path => path.Steps.Count).ThenBy(path => path.ToString(), StringComparer.Ordinal);
    }

    /// <summary>
    /// The ways of queries into a type that nobody decided about, other than the engine's lookups, in no order. Most ways
    /// are not asked for, and what is not is never made.
    /// </summary>
    /// <param name="typeName">The GraphQL name.</param>
    /// <param name="isWanted">Whether ways behind a guard, given by its number, are asked for.</param>
    internal List<SchemaPath> UndecidedWays(string typeName, Func<int, bool> isWanted)
    {
        var ways = new List<SchemaPath>();
        foreach (var landed in LandedOn(typeName))
        {
            foreach (var returning in landed.Returned.Returning!)
            {
                var (type, field, needs) = returning;
                if (SchemaPath.IsDecision(field.Access.Kind, landed.Landing.IsThroughAbstract)
                    || (type.Root == OperationKind.Query && field.Member.Length == 0))
                {
                    continue;
                }

                var beyond = _guards.And(needs.Guard, landed.Landing.Guard);
                foreach (var label in _fromQuery.Of(type.Name))
                {
                    var guard = _guards.And(label.Guard, beyond);
                    if (!_guards.IsNever(guard) && isWanted(guard))
                    {
                        ways.Add(Path(label, returning, landed.Landing));
                    }
                }
            }
        }

        return ways;
    }

    /// <summary>The types that the fields of an operation lead into.</summary>
    /// <param name="operation">The operation.</param>
    public IEnumerable<SchemaPath> Entrances(OperationKind operation)
    {
        var entrances = new List<SchemaPath>();
        foreach (var type in Model.Types)
        {
            for (var i = 0; type.Root == operation && i < type.Fields.Count; i++)
            {
                Add(type, type.Fields[i], i, entrances);
            }
        }

        return entrances;
    }

    /// <summary>The types that one field leads into.</summary>
    /// <param name="type">The type that has the field.</param>
    /// <param name="field">The field.</param>
    public IEnumerable<SchemaPath> From(TypeModel type, FieldModel field)
    {
        var entrances = new List<SchemaPath>();
        Add(type, field, index: int.MaxValue, entrances);
        return entrances;
    }

    /// <summary>The fields of a type that are properties.</summary>
    /// <param name="typeName">The type.</param>
    internal IReadOnlyList<BoundProperty> PropertiesOf(string typeName)
    {
        if (!_properties.TryGetValue(typeName, out var properties))
        {
            properties = Properties(_types[typeName]);
            _properties.Add(typeName, properties);
        }

        return properties;
    }

    /// <summary>The number of a guard, for <see cref="Implies"/>.</summary>
    /// <param name="guard">The guard.</param>
    internal int NumberOf(AccessGuard guard) => _guards.NumberOf(guard);

    /// <summary>Whether whoever passes the first guard passes the second.</summary>
    /// <param name="first">The first.</param>
    /// <param name="second">The second.</param>
    internal bool Implies(int first, int second) => _guards.Implies(first, second);

    /// <summary>The number of what every field of a type needs.</summary>
    /// <param name="typeName">The type.</param>
    private int GuardNumber(string typeName) => _types.TryGetValue(typeName, out var node) ? node.Guard : GuardTable.None;

    private Reach.Edge[] EdgesOf(string typeName) =>
        _types.TryGetValue(typeName, out var node) && node.Edges is { } edges ? edges : Array.Empty<Reach.Edge>();

    private List<Landed> LandedOn(string typeName) => _types.TryGetValue(typeName, out var node) ? node.Landed : new List<Landed>();

    private IEnumerable<string> QueryTypes() => _types.Values
        .Where(node => node.Model.Root == OperationKind.Query)
        .Select(node => node.Model.Name)
        .OrderBy(name => name, StringComparer.Ordinal);

    private void Add(TypeModel type, FieldModel field, int index, List<SchemaPath> paths)
    {
        var landings = _carried.Of(field.Type.Name);
        if (landings.Length > 0)
        {
            var returning = new ReturningField(type, field, _types[type.Name].Of(field, index));
            foreach (var landing in landings)
            {
                paths.Add(Path(null, returning, landing));
            }
        }
    }

    private SchemaPath Path(Reach.Label? label, ReturningField returning, Landing landing)
    {
        var (type, field, needs) = returning;
        var guard = _guards.And(_guards.And(label?.Guard ?? GuardTable.None, needs.Guard), landing.Guard);
        var steps = label?.Steps(landing.Steps.Count + 1) ?? new string[landing.Steps.Count + 1];
        var own = steps.Length - landing.Steps.Count - 1;
        steps[own] = needs.Coordinate;
        for (var i = 0; i < landing.Steps.Count; i++)
        {
            steps[own + 1 + i] = landing.Steps[i];
        }

        return new SchemaPath(EquatableArray<string>.Keep(steps), landing.Target, needs.Coordinate, _guards[guard])
        {
            Operation = type.Root,
            Access = field.Access.Kind,
            IsThroughAbstract = landing.IsThroughAbstract,
            IsMany = landing.IsMany || field.Type.IsList,
            IsMadeByEngine = field.Member.Length == 0,
        };
    }

    private void Connect()
    {
        var edges = new List<Reach.Edge>();
        foreach (var type in Model.Types)
        {
            if (type.Kind is SchemaTypeKind.InputObject or SchemaTypeKind.Enum)
            {
                continue;
            }

            var node = _types[type.Name];
            var isWrapper = Wrappers.Contains(type.Name);
            for (var i = 0; i < type.Fields.Count; i++)
            {
                var field = type.Fields[i];
                if (_types.TryGetValue(field.Type.Name, out var returned) && returned.Model.Kind != SchemaTypeKind.Enum)
                {
                    var needs = node.Of(field, i);
                    edges.Add(new Reach.Edge(field.Type.Name, needs.Coordinate, needs.Guard));
                    if (!isWrapper)
                    {
                        ReturningOf(returned, field.Type.Name).Add(new ReturningField(type, field, needs));
                    }
                }
            }

            foreach (var possible in type.PossibleTypes)
            {
                edges.Add(new Reach.Edge(possible, "... on " + possible, GuardNumber(possible)));
            }

            node.Edges = edges.ToArray();
            edges.Clear();
        }
    }

    private List<ReturningField> ReturningOf(TypeNode returned, string name)
    {
        if (returned.Returning is null)
        {
            returned.Returning = new List<ReturningField>();
            foreach (var landing in _carried.Of(name))
            {
                _types[landing.Target].Landed.Add(new Landed(returned, landing));
            }
        }

        return returned.Returning;
    }

    private List<BoundProperty> Properties(TypeNode node)
    {
        var properties = new List<BoundProperty>();
        for (var i = 0; i < node.Model.Fields.Count; i++)
        {
            var field = node.Model.Fields[i];
            if (field.IsProperty)
            {
                var (coordinate, guard) = node.Of(field, i);
                var held = field.PropertyType ?? field.Type;
                properties.Add(new BoundProperty(
                    coordinate,
                    field.Member.Substring(field.Member.LastIndexOf('.') + 1),
                    guard,
                    Find(held.Name) is { Kind: SchemaTypeKind.Object } next ? next.Name : null,
                    held.IsList));
            }
        }

        return properties;
    }
}

/// <summary>A field that is a property.</summary>
/// <param name="Coordinate">The field.</param>
/// <param name="Member">The C# name.</param>
/// <param name="Guard">The number of what it needs.</param>
/// <param name="Object">The object type that it gives, when it gives one.</param>
/// <param name="IsList">Whether it gives a list.</param>
internal sealed record BoundProperty(string Coordinate, string Member, int Guard, string? Object, bool IsList);
