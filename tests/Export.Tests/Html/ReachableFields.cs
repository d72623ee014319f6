using GqlAuthTooling.Export.Tests.Gateway;
using GqlAuthTooling.Export.Tests.Support;
using GqlAuthTooling.Operations;
using GqlAuthTooling.Operations.Judging;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Export.Tests.Html;

/// <summary>The fields that a caller can reach, found by asking for each of them: our own decision about real operations.</summary>
internal sealed class ReachableFields
{
    private readonly OperationJudge _judge;
    private readonly ValueMaker _values;
    private readonly Caller _caller;
    private readonly SortedSet<string> _found = new(StringComparer.Ordinal);
    private readonly HashSet<string> _entered = new(StringComparer.Ordinal);
    private readonly Queue<(SchemaType Type, string Before, string After)> _open = new();

    private readonly IReadOnlySet<string> _delegated;

    private ReachableFields(Sample sample, Caller caller)
    {
        (_judge, _delegated) = (sample.Judge, sample.Delegated);
        _caller = caller;
        _values = new ValueMaker(sample.Judge.Schema);
    }

    /// <summary>The coordinates, sorted.</summary>
    /// <param name="sample">The schema and its decision.</param>
    /// <param name="caller">The caller.</param>
    public static IReadOnlyCollection<string> Of(Sample sample, Caller caller)
    {
        var judge = sample.Judge;
        var reach = new ReachableFields(sample, caller);
        foreach (var kind in Enum.GetValues<OperationKind>())
        {
            if (judge.Schema.RootOf(kind) is { } root)
            {
                reach.Enter(root, $"{kind.ToString().ToLowerInvariant()} {{ ", " }");
            }
        }

        while (reach._open.TryDequeue(out var next))
        {
            reach.Walk(next.Type, next.Before, next.After);
        }

        return reach._found;
    }

    private void Enter(string name, string before, string after)
    {
        var type = _judge.Schema.Type(name)!;
        if (!type.IsComposite || !_entered.Add(name))
        {
            return;
        }

        if (type.Kind == NamedTypeKind.Object)
        {
            _open.Enqueue((type, before, after));
            return;
        }

        foreach (var possible in _judge.Schema.PossibleTypes(name))
        {
            Enter(possible, $"{before}... on {possible} {{ ", " }" + after);
        }
    }

    private void Walk(SchemaType type, string before, string after)
    {
        Try(type, before, after);
        foreach (var parent in type.Interfaces)
        {
            Try(_judge.Schema.Type(parent)!, $"{before}... on {parent} {{ ", " }" + after);
        }
    }

    private void Try(SchemaType type, string before, string after)
    {
        foreach (var field in type.Fields)
        {
            var required = field.Arguments.Where(argument => argument.IsRequired).Select(argument => $"{argument.Name}: {_values.Literal(argument.Type)}").ToArray();
            var call = field.Name + (required.Length == 0 ? string.Empty : $"({string.Join(", ", required)})");
            var isComposite = _judge.Schema.Type(field.Type.NamedType)!.IsComposite;
            var coordinate = $"{type.Name}.{field.Name}";
            if (IsAllowed($"{before}{call}{(isComposite ? " { __typename }" : string.Empty)}{after}")
                && (!_delegated.Contains(coordinate) || _caller.IsAuthenticated))
            {
                _found.Add(coordinate);
                Enter(field.Type.NamedType, $"{before}{call} {{ ", " }" + after);
            }
        }
    }

    private bool IsAllowed(string operation)
    {
        var judged = _judge.Judge(GraphQLDocument.Parse(operation));
        Assert.True(judged.IsUnderstood, $"{operation}\n{string.Join("\n", judged.Errors)}");
        return judged.Decide(_caller).IsAllowed;
    }
}
