using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA011: a field that says "public" is public.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PublicAccessMustNotHideRequirement : SchemaRule
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.PublicAccessMustNotHideRequirement,
        "Public access must not hide a requirement",
        "{0} is declared public, but {1} needs {2}, so a caller without it is refused. Declare what {0} really needs, or guard "
        + "the fields of {1} that are secret instead of all of it.",
        RuleCategories.Authorization,
        DiagnosticSeverity.Warning,
        "Public access on a field lifts no requirement of a type. Whoever reads the field believes that anyone may use it, and "
        + "the requirement of the type is taken off one day because the field \"is public anyway\".");

    /// <summary>Makes the rule.</summary>
    public PublicAccessMustNotHideRequirement()
        : base(Rule)
    {
    }

    private protected override void Register(RuleRegistration registration) => registration.OnFiles(Check);

    private static void Check(FileRuleContext context)
    {
        foreach (var (promise, position, others) in context.Schema.Graph.BrokenPromises[context.File])
        {
            context.Report(Diagnostic.Create(Rule, position, others, promise.Coordinate, promise.Guarded, promise.Guard));
        }
    }
}
