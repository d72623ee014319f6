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
    private readonly Dictionary<string, TypeModel> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(TypeModel Type, FieldModel Field)>> _returning = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Returned, Landing Landing)>> _landings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Reach.Edge>> _edges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<BoundProperty>> _properties = new(StringComparer.Ordinal);
    private readonly GuardReader _fields;
    private readonly Landings _carried;
    private readonly Reach _fromQuery;

    private SchemaPaths(SchemaModel model, PermissionModule module)
    {
        Model = model;
        foreach (var type in model.Types)
        {
            _types[type.Name] = type;
        }

        _fields = new GuardReader(model, module, _guards);
        Wrappers = new Wrappers(model);
        _carried = new Landings(_types, Wrappers, _fields, _guards);
        Connect();
        _fromQuery = new Reach(
            _types.Values.Where(type => type.Root == OperationKind.Query).Select(type => type.Name).OrderBy(name => name, StringComparer.Ordinal),
            name => _edges.TryGetValue(name, out var edges) ? edges : Enumerable.Empty<Reach.Edge>(),
            _guards);
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
    /// <param name="module">Its map, from <see cref="ModuleBuilder"/>.</param>
    public static SchemaPaths Of(SchemaModel model, PermissionModule module) => new(model, module);

    /// <summary>Whether a type can be reached from the query type.</summary>
    /// <param name="typeName">The GraphQL name.</param>
    public bool IsReachable(string typeName) => _fromQuery.Of(typeName).Count > 0;

    /// <summary>What a field needs, everything together.</summary>
    /// <param name="coordinate">The coordinate, <c>Type.field</c>.</param>
    public AccessGuard GuardOf(string coordinate) => _guards[_fields.OfField(coordinate)];

    /// <summary>What every field of a type needs.</summary>
    /// <param name="typeName">The GraphQL name.</param>
    public AccessGuard GuardOfType(string typeName) => _guards[_fields.OfType(typeName)];

    /// <summary>A type by its name, or <see langword="null"/> for scalars.</summary>
    /// <param name="typeName">The GraphQL name.</param>
    public TypeModel? Find(string typeName) => _types.TryGetValue(typeName, out var type) ? type : null;

    /// <summary>
    /// The ways of queries into a type: for each field that leads into it, the weakest guards behind which that field lies.
    /// The shortest come first.
    /// </summary>
    /// <param name="typeName">The GraphQL name.</param>
    public IEnumerable<SchemaPath> WaysInto(string typeName) =>
        Leading(typeName)
            .SelectMany(lead => _fromQuery.Of(lead.Type.Name).Select(label => Path(label, lead.Type, lead.Field, lead.Landing)))
            .OrderBy(path => path.Steps.Count).ThenBy(path => path.ToString(), StringComparer.Ordinal);

    /// <summary>
    /// The ways of queries into a type that nobody decided about, other than the engine's lookups, in no order. Most ways
    /// are not asked for, and what is not is never made.
    /// </summary>
    /// <param name="typeName">The GraphQL name.</param>
    /// <param name="isWanted">Whether ways behind a guard, given by its number, are asked for.</param>
    internal IEnumerable<SchemaPath> UndecidedWays(string typeName, Func<int, bool> isWanted)
    {
        foreach (var (type, field, landing) in Leading(typeName))
        {
            if (SchemaPath.IsDecision(field.Access.Kind, landing.IsThroughAbstract)
                || (type.Root == OperationKind.Query && field.Member.Length == 0))
            {
                continue;
            }

            var beyond = _guards.And(_fields.OfField(type.Name + "." + field.Name), landing.Guard);
            foreach (var label in _fromQuery.Of(type.Name))
            {
                var guard = _guards.And(label.Guard, beyond);
                if (!_guards.IsNever(guard) && isWanted(guard))
                {
                    yield return Path(label, type, field, landing);
                }
            }
        }
    }

    /// <summary>The types that the fields of an operation lead into.</summary>
    /// <param name="operation">The operation.</param>
    public IEnumerable<SchemaPath> Entrances(OperationKind operation) =>
        from type in Model.Types
        where type.Root == operation
        from field in type.Fields
        from landing in _carried.Of(field.Type.Name)
        select Path(null, type, field, landing);

    /// <summary>The types that one field leads into.</summary>
    /// <param name="type">The type that has the field.</param>
    /// <param name="field">The field.</param>
    public IEnumerable<SchemaPath> From(TypeModel type, FieldModel field) =>
        _carried.Of(field.Type.Name).Select(landing => Path(null, type, field, landing));

    /// <summary>The fields of a type that are properties.</summary>
    /// <param name="typeName">The type.</param>
    internal IReadOnlyList<BoundProperty> PropertiesOf(string typeName)
    {
        if (!_properties.TryGetValue(typeName, out var properties))
        {
            properties = _types[typeName].Fields.Where(field => field.IsProperty)
                .Select(field => new BoundProperty(
                    typeName + "." + field.Name,
                    field.Member.Substring(field.Member.LastIndexOf('.') + 1),
                    _fields.OfField(typeName + "." + field.Name),
                    Find((field.PropertyType ?? field.Type).Name) is { Kind: SchemaTypeKind.Object } next ? next.Name : null,
                    (field.PropertyType ?? field.Type).Syntax.StartsWith("[", StringComparison.Ordinal)))
                .ToList();
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

    private IEnumerable<(TypeModel Type, FieldModel Field, Landing Landing)> Leading(string typeName)
    {
        if (!_landings.TryGetValue(typeName, out var landings))
        {
            yield break;
        }

        foreach (var (returned, landing) in landings)
        {
            foreach (var (type, field) in _returning[returned])
            {
                yield return (type, field, landing);
            }
        }
    }

    private SchemaPath Path(Reach.Label? label, TypeModel type, FieldModel field, Landing landing)
    {
        var coordinate = type.Name + "." + field.Name;
        var guard = _guards.And(_guards.And(label?.Guard ?? GuardTable.None, _fields.OfField(coordinate)), landing.Guard);
        return new SchemaPath(
            (label?.Steps() ?? Enumerable.Empty<string>()).Append(coordinate).Concat(landing.Steps).ToEquatableArray(),
            landing.Target,
            coordinate,
            _guards[guard])
        {
            Operation = type.Root,
            Access = field.Access.Kind,
            IsThroughAbstract = landing.IsThroughAbstract,
            IsMany = landing.IsMany || field.Type.Syntax.StartsWith("[", StringComparison.Ordinal),
            IsMadeByEngine = field.Member.Length == 0,
        };
    }

    private void Connect()
    {
        foreach (var type in Model.Types.Where(type => type.Kind is not (SchemaTypeKind.InputObject or SchemaTypeKind.Enum)))
        {
            var edges = _edges[type.Name] = new List<Reach.Edge>();
            foreach (var field in type.Fields.Where(field => _types.TryGetValue(field.Type.Name, out var to) && to.Kind != SchemaTypeKind.Enum))
            {
                var coordinate = type.Name + "." + field.Name;
                edges.Add(new Reach.Edge(field.Type.Name, coordinate, _fields.OfField(coordinate)));
                if (!Wrappers.Contains(type.Name))
                {
                    AddReturning(type, field);
                }
            }

            edges.AddRange(type.PossibleTypes.Select(to => new Reach.Edge(to, "... on " + to, _fields.OfType(to))));
        }
    }

    private void AddReturning(TypeModel type, FieldModel field)
    {
        if (!_returning.TryGetValue(field.Type.Name, out var fields))
        {
            _returning[field.Type.Name] = fields = new List<(TypeModel, FieldModel)>();
            foreach (var landing in _carried.Of(field.Type.Name))
            {
                if (!_landings.TryGetValue(landing.Target, out var landings))
                {
                    _landings[landing.Target] = landings = new List<(string, Landing)>();
                }

                landings.Add((field.Type.Name, landing));
            }
        }

        fields.Add((type, field));
    }
}

/// <summary>A field that is a property.</summary>
/// <param name="Coordinate">The field.</param>
/// <param name="Member">The C# name.</param>
/// <param name="Guard">The number of what it needs.</param>
/// <param name="Object">The object type that it gives, when it gives one.</param>
/// <param name="IsList">Whether it gives a list.</param>
internal sealed record BoundProperty(string Coordinate, string Member, int Guard, string? Object, bool IsList);
