using System;
using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>
/// Makes a plan from the selections of an operation, told in document order with fragments put in place. Every
/// <c>Enter…</c> is followed by the conditions and arguments of what was entered, in any order, then by what it contains, then
/// by <see cref="Leave"/>.
/// </summary>
/// <remarks>What neither map nor schema knows is denied. Not for several threads.</remarks>
/// <typeparam name="TValue">The engine's type of input values.</typeparam>
public sealed class OperationPlanBuilder<TValue>
{
    /// <summary>How many parts an operation may have unless said otherwise.</summary>
    public const int DefaultLimit = 100_000;

    private readonly PermissionMap _map;
    private readonly IInputReader<TValue> _values;
    private readonly PlanBudget _budget;
    private readonly ScopeTable _scopes;
    private readonly ConditionTable _conditions = new();
    private readonly VariableTable _variables = new();
    private readonly NeedFinder _needs;
    private readonly InputWalker<TValue> _inputs;
    private readonly PlanWriter _plan;
    private readonly Stack<PlanFrame<TValue>> _frames = new();
    private OperationPlan<TValue>? _built;

    /// <summary>Begins an operation.</summary>
    /// <param name="map">The permissions of the server.</param>
    /// <param name="schema">The schema that runs the operation. Keep one object for each schema: what is found out about its
    /// input types is kept with it.</param>
    /// <param name="values">How to read input values.</param>
    /// <param name="rootType">The name of the object type that the operation begins with.</param>
    /// <param name="limit">How many parts the operation may have: selections with fragments put in place, values given in the
    /// document, and the object types that have to be asked for a field.</param>
    public OperationPlanBuilder(
        PermissionMap map, ISchemaFacts schema, IInputReader<TValue> values, string rootType, int limit = DefaultLimit)
    {
        _map = Guard.NotNull(map, nameof(map));
        Guard.NotNull(schema, nameof(schema));
        _values = values ?? throw new ArgumentNullException(nameof(values));
        _budget = new PlanBudget(limit);
        _scopes = new ScopeTable(schema, _budget);
        _needs = new NeedFinder(map, schema, _scopes, _budget, Guard.NotNull(rootType, nameof(rootType)));
        _inputs = new InputWalker<TValue>(map, schema, values, _needs, _variables, _conditions, _budget);
        _plan = new PlanWriter(_budget, _conditions);
        _frames.Push(new PlanFrame<TValue>(_scopes.Root(rootType)));
    }

    /// <summary>Names a variable of the operation, before it is used.</summary>
    /// <param name="name">The name without <c>$</c>.</param>
    /// <param name="namedInputType">Its type without list and non-null. Where a value of another type is asked for, which no
    /// valid document does, it is looked through as both.</param>
    public void DeclareVariable(string name, string namedInputType) =>
        _variables.Declare(Guard.NotNull(name, nameof(name)), Guard.NotNull(namedInputType, nameof(namedInputType)));

    /// <summary>Begins a field.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="responseName">Its alias, or again its name.</param>
    /// <param name="location">Where it stands.</param>
    /// <exception cref="OperationNotUnderstoodException">The operation is too large or nested too deeply.</exception>
    public void EnterField(string name, string responseName, SourceLocation location)
    {
        Guard.NotNull(name, nameof(name));
        var outer = Outer();
        _frames.Push(new PlanFrame<TValue>(outer, location)
        {
            Name = name,
            Path = _plan.Path(outer.Path, Guard.NotNull(responseName, nameof(responseName))),
        });
    }

    /// <summary>Begins an inline fragment, or the fragment that a spread names.</summary>
    /// <param name="typeCondition">The type it is for, or <see langword="null"/>.</param>
    /// <exception cref="OperationNotUnderstoodException">The operation is too large or nested too deeply.</exception>
    public void EnterFragment(string? typeCondition)
    {
        var outer = Outer();
        _frames.Push(new PlanFrame<TValue>(outer, outer.Location) { Inside = _scopes.Narrow(outer.Inside, typeCondition) });
    }

    /// <summary>A <c>@skip</c> or <c>@include</c> of the field or fragment just entered.</summary>
    /// <param name="isSkip">Whether it is <c>@skip</c>.</param>
    /// <param name="condition">The value of <c>if</c>.</param>
    /// <exception cref="OperationNotUnderstoodException">The value is neither a boolean nor a variable that was declared, or
    /// nothing was just entered.</exception>
    public void Condition(bool isSkip, TValue condition)
    {
        var frame = Open();
        _budget.Spend();
        var kind = _values.KindOf(condition);
        var text = kind is InputKind.Variable or InputKind.Leaf ? _values.Text(condition) : string.Empty;
        if (kind == InputKind.Variable)
        {
            var isOn = isSkip ? _variables.Skip(text, frame.Location) : _variables.Include(text, frame.Location);
            frame.Condition = _conditions.And(frame.Condition, isOn);
        }
        else if (text is "true" or "false")
        {
            frame.IsLeftOut |= isSkip == (text == "true");
        }
        else
        {
            throw new OperationNotUnderstoodException(
                "This operation can't be checked for permissions because a condition is neither a boolean nor a variable.",
                frame.Location);
        }
    }

    /// <summary>An argument of the field just entered.</summary>
    /// <param name="name">The argument's name.</param>
    /// <param name="value">Its value, possibly a variable or with variables in it.</param>
    /// <exception cref="OperationNotUnderstoodException">No field was just entered. What is wrong with the value is found when
    /// the next call is made.</exception>
    public void Argument(string name, TValue value)
    {
        var frame = Open();
        if (frame.Name is null)
        {
            throw Misplaced(frame.Location);
        }

        (frame.Arguments ??= new List<KeyValuePair<string, TValue>>()).Add(
            new KeyValuePair<string, TValue>(Guard.NotNull(name, nameof(name)), value));
    }

    /// <summary>Ends the field or fragment entered last.</summary>
    /// <exception cref="OperationNotUnderstoodException">There is none, or a value is too large, nested too deeply, or has a
    /// variable in it that was not declared.</exception>
    public void Leave()
    {
        if (_frames.Count < 2)
        {
            throw Misplaced(default);
        }

        Close(_frames.Peek());
        _frames.Pop();
    }

    /// <summary>Ends the operation.</summary>
    /// <exception cref="OperationNotUnderstoodException">A field or fragment is not ended.</exception>
    public OperationPlan<TValue> Build()
    {
        if (_frames.Count != 1)
        {
            throw Misplaced(_frames.Peek().Location);
        }

        if (_built is null)
        {
            var (conditions, numbers) = _conditions.Build();
            _built = new OperationPlan<TValue>(_map, _values, _plan.Build(numbers), conditions, _variables.Build());
        }

        return _built;
    }

    private static OperationNotUnderstoodException Misplaced(SourceLocation location) => new(
        "This operation can't be checked for permissions because its parts don't come in the order of a document.", location);

    private PlanFrame<TValue> Outer()
    {
        _budget.Spend();
        PlanBudget.CheckDepth(_frames.Count);
        var outer = _frames.Peek();
        Close(outer);
        return outer;
    }

    private PlanFrame<TValue> Open()
    {
        var frame = _frames.Peek();
        return frame.IsOpen ? frame : throw Misplaced(frame.Location);
    }

    // Conditions may come after arguments, so a field is looked at when what follows it begins.
    private void Close(PlanFrame<TValue> frame)
    {
        if (!frame.IsOpen)
        {
            return;
        }

        frame.IsOpen = false;
        if (frame.Name is null || frame.IsLeftOut)
        {
            return;
        }

        var scope = frame.Outside!;
        var needs = _needs.Field(scope, frame.Name);
        var field = new PlanField(frame.Field, frame.Name, frame.Path!, frame.Location, scope);
        var isPlanned = _plan.Add(field, needs.Need, frame.Condition);
        if (frame.Arguments is not null)
        {
            Action<Need, int> add = (need, condition) => isPlanned |= _plan.Add(field, need, condition);
            foreach (var argument in frame.Arguments)
            {
                var need = _needs.Argument(scope, needs, frame.Name, argument.Key);
                _inputs.Supply(need.Need, need.Type, argument.Value, frame.Condition, frame.Location, add);
            }
        }

        frame.Inside = needs.Below;
        frame.Field = isPlanned ? field : frame.Field;
    }
}
