using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Operations.Judging;

/// <summary>
/// What a server answers to an operation, as far as permissions decide it: everything but <c>data</c>, errors of resolvers and
/// the engine's own cost of the operation.
/// </summary>
public sealed class OperationAnswer
{
    private const int Ok = 200;
    private const int BadRequest = 400;
    private const int Unauthorized = 401;
    private const int Forbidden = 403;

    private OperationAnswer(
        bool executes,
        int status,
        IReadOnlyList<ResponseError> errors,
        IReadOnlyList<DeniedSelection> wouldBeDenied,
        IReadOnlyList<OperationError> faults,
        OperationReport? report)
    {
        Executes = executes;
        Status = status;
        Errors = errors;
        WouldBeDenied = wouldBeDenied;
        Faults = faults;
        Extensions = report is null ? [] : ResponseExtensions.Of(null, report.PermissionsUsed, report.DeprecatedFieldsUsed);
        Sunset = report is null ? null : DeprecationHeaders.FirstRemoval(report.Deprecations);
        HasDeprecations = report?.Deprecations.Count > 0;
    }

    /// <summary>Whether anything executes, so that the response has data.</summary>
    public bool Executes { get; }

    /// <summary>The status where the response's media type has statuses of its own (<c>application/graphql-response+json</c>).</summary>
    public int Status { get; }

    /// <summary>The errors: in a refusal all there are; of an operation that executes in part one for each denied field, which in
    /// a list comes once an item, with the item's index in its path.</summary>
    public IReadOnlyList<ResponseError> Errors { get; }

    /// <summary>In a dry run: what would have been denied.</summary>
    public IReadOnlyList<DeniedSelection> WouldBeDenied { get; }

    /// <summary>Errors of an operation that is refused before permissions are asked about.</summary>
    public IReadOnlyList<OperationError> Faults { get; }

    /// <summary>The extensions of the response, without those of a dry run.</summary>
    public IReadOnlyList<KeyValuePair<string, object>> Extensions { get; }

    /// <summary>Whether the response has the header <c>Deprecation</c>.</summary>
    public bool HasDeprecations { get; }

    /// <summary>The day in the header <c>Sunset</c>, or <see langword="null"/>.</summary>
    public DateTimeOffset? Sunset { get; }

    internal static OperationAnswer Of(OperationDecision decision, Caller caller, EnforcementMode mode, OperationKind kind)
    {
        if (decision.IsAllowed)
        {
            return new(true, Ok, [], [], [], decision.Report);
        }

        // The stream of a denied root field would be open before a field could be null.
        return mode switch
        {
            EnforcementMode.DryRun => new(true, Ok, [], decision.Denied, [], decision.Report),
            EnforcementMode.Partial when kind != OperationKind.Subscription =>
                new(true, Ok, [.. decision.Denied.Select(ResponseErrors.Of)], [], [], decision.Report),
            _ => new(
                false, caller.IsAuthenticated ? Forbidden : Unauthorized, ResponseErrors.Denied([decision]), [], [], decision.Report),
        };
    }

    internal static OperationAnswer NotUnderstood(IReadOnlyList<OperationError> faults, ResponseError? refusal) =>
        new(false, BadRequest, refusal is null ? [] : [refusal], [], faults, null);
}
