using System.Linq;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA101: a client learns what was wrong with its input.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PayloadMustHaveUserErrors : SchemaRule
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.PayloadMustHaveUserErrors,
        "A mutation payload must have userErrors",
        "The payload {0} of {1} has no {2}, where clients look for what was wrong with their input. "
        + "Add a property {3} of type IReadOnlyList<UserError>, or name the list that it has in the option gqlauth_errors_field.",
        RuleCategories.MutationPayload,
        DiagnosticSeverity.Warning,
        "What a user can correct belongs in the payload, with the path of the input it is about; top-level errors are for "
        + "requests that could not be answered.");

    /// <summary>Makes the rule.</summary>
    public PayloadMustHaveUserErrors()
        : base(Rule, RuleOptions.ErrorsField, RuleOptions.IgnoredRoots)
    {
    }

    private protected override void Register(RuleRegistration registration) => registration.OnFiles(context =>
    {
        foreach (var site in PayloadLists.In(context).Where(site =>
            site.IsOwnPayload && site.Payload.UserErrors == PayloadListState.Missing && site.IsIn(context.File)))
        {
            context.Report(PayloadLists.Missing(Rule, site, context.Schema.PayloadFields.Errors));
        }
    });
}
