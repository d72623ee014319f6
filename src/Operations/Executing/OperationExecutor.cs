using System;
using System.Text.Json;
using GqlAuthTooling.Operations.Judging;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Operations.Executing;

/// <summary>
/// Executes operations as the specification says, with made-up data and under the real rules: what a caller is denied is what
/// <see cref="JudgedOperation"/> says, in each mode. The same operation has the same answer every time and on every machine. Safe
/// for any number of threads.
/// </summary>
public sealed class OperationExecutor
{
    /// <summary>How many fields and items a response may have; lists within lists make many of few words. What introspection says of
    /// each part of the schema comes on top once.</summary>
    public const int MaxValues = 100_000;

    /// <summary>How much work a response may take: selections that are looked at, on each object again, and characters of paths
    /// and texts. Most of what makes an answer slow adds no value to it.</summary>
    public const int MaxSteps = 20_000_000;

    private static readonly JsonElement NoVariables = EmptyObject();

    private readonly OperationJudge _judge;
    private readonly MockData _data;
    private readonly int _parts;

    /// <summary>Executes by a map and a schema.</summary>
    /// <param name="judge">The map and the schema.</param>
    /// <param name="data">Values that are to be answered instead of made-up ones.</param>
    public OperationExecutor(OperationJudge judge, MockData? data = null)
    {
        ArgumentNullException.ThrowIfNull(judge);
        _judge = judge;
        _data = data ?? MockData.None;
        _parts = ExecutionBudget.PartsOf(judge.Schema);
    }

    /// <summary>The schema.</summary>
    public GraphQLSchema Schema => _judge.Schema;

    /// <summary>The permissions.</summary>
    public PermissionMap Map => _judge.Map;

    /// <summary>Judges what a request means, as a server does: with its variables, none when it has none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="operationName">The operation's name; may be left out when there is one only.</param>
    /// <param name="variables">The variables, an object, or <see langword="null"/>.</param>
    public JudgedOperation Judge(GraphQLDocument document, string? operationName, JsonElement? variables) =>
        _judge.Judge(document, operationName, variables ?? NoVariables);

    /// <summary>Answers an operation.</summary>
    /// <param name="operation">The operation, from <see cref="Judge"/>.</param>
    /// <param name="caller">The caller, over the catalogue of the map.</param>
    /// <param name="mode">What happens to an operation that needs more than its caller has.</param>
    public ExecutedOperation Execute(JudgedOperation operation, Caller caller, EnforcementMode mode)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(caller);
        var answer = operation.Answer(caller, mode);
        if (!answer.Executes)
        {
            return new ExecutedOperation(answer, null, []);
        }

        if (operation.Operation!.Kind == OperationKind.Subscription)
        {
            return Refused(operation, "The sandbox sends no events: it answers queries and mutations.");
        }

        try
        {
            var budget = new ExecutionBudget(_parts);
            var denied = new DeniedFields(mode == EnforcementMode.Partial ? operation.Decide(caller).Denied : [], budget);
            var run = new OperationRun(Schema, operation, denied, new MockValues(Schema, _data), budget);
            var data = run.Execute(operation.Operation);
            return new ExecutedOperation(answer, data, run.Errors);
        }
        catch (RefusedException e)
        {
            return Refused(operation, e.Message, e.Node);
        }
    }

    private static ExecutedOperation Refused(JudgedOperation operation, string message, SyntaxNode? node = null)
    {
        var at = operation.Source.Document.PositionOf(node ?? operation.Operation!);
        var fault = new OperationError(message, operation.Source.Document.Name, [at]);
        return new ExecutedOperation(OperationAnswer.NotUnderstood([fault], null), null, []);
    }

    private static JsonElement EmptyObject()
    {
        using var document = JsonDocument.Parse("{}");
        return document.RootElement.Clone();
    }
}
