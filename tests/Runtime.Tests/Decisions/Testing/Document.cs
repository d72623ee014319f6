namespace GqlAuthTooling.Runtime.Tests.Decisions.Testing;

/// <summary>A part of a selection set.</summary>
internal abstract record Selection(IReadOnlyList<(bool IsSkip, Value If)> Conditions);

internal sealed record Field(
    string Name,
    string ResponseName,
    SourceLocation Location,
    IReadOnlyList<(string Name, Value Value)> Arguments,
    IReadOnlyList<(bool IsSkip, Value If)> Conditions,
    IReadOnlyList<Selection> Selections) : Selection(Conditions);

internal sealed record Fragment(
    string? On, IReadOnlyList<(bool IsSkip, Value If)> Conditions, IReadOnlyList<Selection> Selections) : Selection(Conditions);

internal sealed record Spread(string Name, IReadOnlyList<(bool IsSkip, Value If)> Conditions) : Selection(Conditions);

/// <summary>An operation with the fragments of its document.</summary>
internal sealed record Document(
    string RootType,
    IReadOnlyList<(string Name, string Type, Value? Default)> Variables,
    IReadOnlyList<Selection> Selections,
    IReadOnlyDictionary<string, Fragment> Fragments)
{
    /// <summary>The values of the variables as an engine gives them: defaults applied.</summary>
    public Dictionary<string, Value> Coerce(string? json)
    {
        var given = json is null ? [] : new Parser(json).Value().Items;
        var values = Variables
            .Where(variable => variable.Default is not null)
            .ToDictionary(variable => variable.Name, variable => variable.Default!);
        foreach (var (name, value) in given)
        {
            values[name] = value;
        }

        return values;
    }

    /// <summary>Tells a plan about the operation as an adapter does: fragments put in place.</summary>
    public OperationPlan<Value> Plan(PermissionMap map, ISchemaFacts schema, int limit = 100_000)
    {
        var builder = new OperationPlanBuilder<Value>(map, schema, ValueReader.Instance, RootType, limit);
        foreach (var (name, type, _) in Variables)
        {
            builder.DeclareVariable(name, type);
        }

        Tell(builder, Selections);
        return builder.Build();
    }

    private void Tell(OperationPlanBuilder<Value> builder, IReadOnlyList<Selection> selections)
    {
        foreach (var selection in selections)
        {
            if (selection is Field field)
            {
                builder.EnterField(field.Name, field.ResponseName, field.Location);
                Tell(builder, field.Conditions);
                foreach (var (name, value) in field.Arguments)
                {
                    builder.Argument(name, value);
                }

                Tell(builder, field.Selections);
            }
            else
            {
                var fragment = selection as Fragment ?? Fragments[((Spread)selection).Name];
                builder.EnterFragment(fragment.On);
                Tell(builder, selection.Conditions);
                Tell(builder, fragment.Selections);
            }

            builder.Leave();
        }
    }

    private static void Tell(OperationPlanBuilder<Value> builder, IReadOnlyList<(bool IsSkip, Value If)> conditions)
    {
        foreach (var (isSkip, value) in conditions)
        {
            builder.Condition(isSkip, value);
        }
    }
}
