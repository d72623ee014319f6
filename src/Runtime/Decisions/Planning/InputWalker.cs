using System;

namespace GqlAuthTooling;

/// <summary>
/// Goes through the arguments of a field. What the document itself gives is walked here, once; for variables it is noted what
/// to look for in each request.
/// </summary>
internal sealed class InputWalker<TValue>
{
    private readonly PermissionMap _map;
    private readonly ISchemaFacts _schema;
    private readonly IInputReader<TValue> _values;
    private readonly NeedFinder _needs;
    private readonly VariableTable _variables;
    private readonly ConditionTable _conditions;
    private readonly PlanBudget _budget;

    public InputWalker(
        PermissionMap map,
        ISchemaFacts schema,
        IInputReader<TValue> values,
        NeedFinder needs,
        VariableTable variables,
        ConditionTable conditions,
        PlanBudget budget)
    {
        _map = map;
        _schema = schema;
        _values = values;
        _needs = needs;
        _variables = variables;
        _conditions = conditions;
        _budget = budget;
    }

    /// <summary>What supplying a value, and what is inside it, needs.</summary>
    /// <param name="need">What the argument or input field itself needs.</param>
    /// <param name="type">Its named type; <see langword="null"/> when what is inside doesn't matter.</param>
    /// <param name="value">The value.</param>
    /// <param name="condition">The condition under which the field runs.</param>
    /// <param name="location">Where the field stands.</param>
    /// <param name="add">Takes each need and its condition, in document order.</param>
    /// <param name="depth">How deep in a value this one is.</param>
    public void Supply(
        Need need, string? type, TValue value, int condition, SourceLocation location, Action<Need, int> add, int depth = 0)
    {
        if (_values.KindOf(value) == InputKind.Variable)
        {
            condition = _conditions.And(condition, _variables.Supplied(_values.Text(value), location));
        }

        add(need, condition);
        if (type is not null)
        {
            Walk(new Place(need.Coordinate, condition, location, add), type, value, depth);
        }
    }

    private void Walk(Place place, string type, TValue value, int depth)
    {
        _budget.Spend();
        PlanBudget.CheckDepth(depth);
        var expected = _schema.KindOf(type);
        switch (_values.KindOf(value))
        {
            case InputKind.Null:
            case InputKind.Leaf or InputKind.Enum or InputKind.Object or InputKind.List when expected == NamedTypeKind.Scalar:
                break;
            case InputKind.Variable when InputGraphBuilder.IsInput(expected):
                Content(place, type, _values.Text(value));
                break;
            case InputKind.List:
                for (var i = 0; i < _values.Count(value); i++)
                {
                    Walk(place, type, _values.Item(value, i), depth + 1);
                }

                break;
            case InputKind.Object when expected == NamedTypeKind.Input:
                for (var i = 0; i < _values.Count(value); i++)
                {
                    Field(place, type, _values.FieldName(value, i), _values.Item(value, i), depth + 1);
                }

                break;
            case InputKind.Enum or InputKind.Leaf when expected == NamedTypeKind.Enum:
                place.Add(
                    _needs.Input(InputGraphBuilder.Describe(_map, type, _values.Text(value), isKnown: true)), place.Condition);
                break;
            default:
                place.Add(_needs.Input(new InputCoordinate(place.Coordinate, Requirement.Never, null)), place.Condition);
                break;
        }
    }

    private void Field(Place place, string type, string name, TValue value, int depth)
    {
        var fieldType = _schema.InputFieldType(type, name);
        var isKnown = fieldType is not null && InputGraphBuilder.IsInput(_schema.KindOf(fieldType));
        var need = _needs.Input(InputGraphBuilder.Describe(_map, type, name, isKnown));
        Supply(need, isKnown ? fieldType : null, value, place.Condition, place.Location, place.Add, depth);
    }

    private void Content(Place place, string type, string variable)
    {
        Look(place, type, variable);
        var declared = _variables.TypeOf(variable, place.Location);
        if (!string.Equals(type, declared, StringComparison.Ordinal) && InputGraphBuilder.IsInput(_schema.KindOf(declared)))
        {
            Look(place, declared, variable);
        }
    }

    private void Look(Place place, string type, string variable)
    {
        var graph = InputGraphs.Of(_map, _schema, type);
        if (graph.Root is null)
        {
            return;
        }

        var switches = _variables.Content(variable, graph, place.Location);
        for (var i = 0; i < switches.Length; i++)
        {
            place.Add(_needs.Input(graph.Coordinates[i]), _conditions.And(place.Condition, switches[i]));
        }
    }

    /// <summary>Where in the operation a value stands.</summary>
    private sealed record Place(string Coordinate, int Condition, SourceLocation Location, Action<Need, int> Add);
}
