using System.Collections.Generic;
using GqlAuthTooling.Operations;
using GqlAuthTooling.Operations.Judging;

namespace GqlAuthTooling.Cli.Explaining;

/// <summary>What there is to say about an operation.</summary>
/// <param name="Source">What the document is called.</param>
/// <param name="Operation">The operation, judged; <see langword="null"/> when the document can't be parsed.</param>
/// <param name="SyntaxError">Why it can't be parsed, or <see langword="null"/>.</param>
/// <param name="Caller">The caller, or <see langword="null"/> when nobody said who.</param>
/// <param name="Modes">The modes to answer in.</param>
/// <param name="KnowsVariables">Whether it is judged for variables that were given.</param>
/// <param name="Notes">What a reader should know besides.</param>
internal sealed record Explanation(
    string Source,
    JudgedOperation? Operation,
    GraphQLSyntaxException? SyntaxError,
    CallerInput? Caller,
    IReadOnlyList<EnforcementMode> Modes,
    bool KnowsVariables,
    IReadOnlyList<string> Notes)
{
    /// <summary>Whether there is something wrong: the operation isn't understood, or the caller may not run all of it.</summary>
    public bool IsFinding =>
        Operation is not { IsUnderstood: true } || (Caller is not null && !Operation.Decide(Caller.Caller).IsAllowed);

    /// <summary>The words for a mode.</summary>
    /// <param name="mode">The mode.</param>
    public static string Word(EnforcementMode mode) => mode switch
    {
        EnforcementMode.Partial => "partial",
        EnforcementMode.DryRun => "dry-run",
        _ => "reject",
    };
}
