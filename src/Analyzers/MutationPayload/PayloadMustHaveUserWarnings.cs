using System.Linq;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA102: a client learns what was done differently from what it asked.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PayloadMustHaveUserWarnings : SchemaRule
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.PayloadMustHaveUserWarnings,
        "A mutation payload must have userWarnings",
        "The payload {0} of {1} has no {2}, so a client can't learn what was done differently from what it asked. "
        + "Add a property {3} of type IReadOnlyList<UserWarning>.",
        RuleCategories.MutationPayload,
        DiagnosticSeverity.Warning,
        "A mutation that succeeds may still have something to say: a value that was rounded, a step that was left out. "
        + "Without a place for it the client is told that all went as asked.");

    /// <summary>Makes the rule.</summary>
    public PayloadMustHaveUserWarnings()
        : base(Rule, RuleOptions.IgnoredRoots, RuleOptions.WarningsField)
    {
    }

    private protected override void Register(RuleRegistration registration) => registration.OnFiles(context =>
    {
        foreach (var site in PayloadLists.In(context).Where(site =>
            site.IsOwnPayload && site.Payload.UserWarnings == PayloadListState.Missing && site.IsIn(context.File)))
        {
            context.Report(PayloadLists.Missing(Rule, site, context.Schema.PayloadFields.Warnings));
        }
    });
}
