using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Operations.Judging;

/// <summary>What an operation needs and uses, and what callers would be answered. Immutable.</summary>
public sealed class JudgedOperation
{
    private readonly OperationPlan<ValueNode>? _plan;
    private readonly VariableValues? _variables;
    private readonly OperationDecision? _toNobody;
    private IReadOnlyList<CoordinateUse>? _coordinates;

    private JudgedOperation(
        OperationJudge judge,
        OperationSource source,
        OperationNode? operation,
        OperationPlan<ValueNode>? plan,
        VariableValues? variables,
        IReadOnlyList<OperationError> errors,
        ResponseError? refusal)
    {
        Judge = judge;
        Source = source;
        Operation = operation;
        Errors = errors;
        Refusal = refusal;
        _plan = plan;
        _variables = variables;
        _toNobody = plan?.Decide(Caller.Anonymous(judge.Map.Catalog), variables!);
    }

    /// <summary>The map and schema it was judged by.</summary>
    public OperationJudge Judge { get; }

    /// <summary>The document.</summary>
    public OperationSource Source { get; }

    /// <summary>The operation; <see langword="null"/> when it isn't clear which is meant.</summary>
    public OperationNode? Operation { get; }

    /// <summary>The variables of the request, coerced.</summary>
    internal VariableValues Variables => _variables ?? throw new InvalidOperationException("The operation was judged without variables.");

    /// <summary>Whether the operation was understood, so that there is something to say about it.</summary>
    public bool IsUnderstood => _plan is not null;

    /// <summary>Why a server would answer with errors before it asks about permissions; empty otherwise.</summary>
    public IReadOnlyList<OperationError> Errors { get; }

    /// <summary>Why permissions can't be decided (too many parts, too deep), so that a server refuses; otherwise
    /// <see langword="null"/>.</summary>
    public ResponseError? Refusal { get; }

    /// <summary>What the operation needs and uses as a whole.</summary>
    /// <exception cref="InvalidOperationException">The operation was not understood.</exception>
    public OperationReport Report => _toNobody?.Report ?? throw NotUnderstood();

    /// <summary>What requires something or is deprecated, once a coordinate, in order of first use.</summary>
    /// <remarks>Made when it is first asked for: who only decides about callers needs no places.</remarks>
    public IReadOnlyList<CoordinateUse> Coordinates =>
        _coordinates ??= _plan is null ? [] : CoordinateUse.Group(_plan.UsesOf(_variables!));

    /// <summary>Decides about a caller.</summary>
    /// <param name="caller">The caller, over the catalogue of the map.</param>
    /// <exception cref="InvalidOperationException">The operation was not understood.</exception>
    public OperationDecision Decide(Caller caller) =>
        _plan is null ? throw NotUnderstood() : _plan.Decide(caller, _variables!);

    /// <summary>What a server would answer, as far as permissions decide it.</summary>
    /// <param name="caller">The caller, over the catalogue of the map.</param>
    /// <param name="mode">What the server does with an operation that needs more than its caller has.</param>
    public OperationAnswer Answer(Caller caller, EnforcementMode mode) => _plan is null
        ? OperationAnswer.NotUnderstood(Errors, Refusal)
        : OperationAnswer.Of(Decide(caller), caller, mode, Operation!.Kind);

    internal static JudgedOperation Understood(
        OperationJudge judge, OperationSource source, OperationNode operation, OperationPlan<ValueNode> plan, VariableValues? variables) =>
        new(judge, source, operation, plan, variables, [], null);

    internal static JudgedOperation Refused(
        OperationJudge judge, OperationSource source, OperationNode operation, ResponseError refusal) =>
        new(judge, source, operation, null, null, [], refusal);

    internal static JudgedOperation NotUnderstood(
        OperationJudge judge, OperationSource source, OperationNode? operation, IReadOnlyList<OperationError> errors) =>
        new(judge, source, operation, null, null, errors, null);

    private static InvalidOperationException NotUnderstood() => new("The operation was not understood.");
}

/// <summary>Something that requires something or is deprecated, and where an operation uses it.</summary>
/// <param name="Coordinate">The coordinate as the operation writes it.</param>
/// <param name="Requirement">What using it requires.</param>
/// <param name="Deprecation">Its deprecation, or <see langword="null"/>.</param>
/// <param name="Locations">Where the fields stand that use it, in document order.</param>
public sealed record CoordinateUse(
    string Coordinate, Requirement Requirement, DeprecationEntry? Deprecation, IReadOnlyList<SourceLocation> Locations)
{
    internal static IReadOnlyList<CoordinateUse> Group(IReadOnlyList<OperationUse> uses) =>
    [
        .. uses.GroupBy(use => use.Coordinate, StringComparer.Ordinal).Select(group => new CoordinateUse(
            group.Key,
            group.Aggregate(Requirement.None, (all, use) => all.And(use.Requirement)),
            group.Select(use => use.Deprecation).FirstOrDefault(one => one is not null),
            [.. group.Select(use => use.Location).Distinct()])),
    ];
}
