using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA206: who may use a deprecated member may use its replacement.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReplacementMustNotNeedMore : SchemaRule
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.ReplacementMustNotNeedMore,
        "The replacement of a deprecated member must not need other permissions",
        "{0} is replaced by {1}, which needs {2}, while {0} needs {3}: clients lose access when they move. "
        + "Let both need the same, or name another replacement.",
        RuleCategories.Deprecation,
        DiagnosticSeverity.Warning,
        "A client that follows the deprecation is denied, although it did what it was told.");

    /// <summary>Makes the rule.</summary>
    public ReplacementMustNotNeedMore()
        : base(Rule)
    {
    }

    private protected override void Register(RuleRegistration registration) => registration.OnFiles(context =>
    {
        foreach (var sites in context.Schema.DeprecationsIn(context.File))
        {
            foreach (var site in sites)
            {
                if (context.Schema.ReplacementOf(site) is { State: ReplacementState.Exists, Coordinate: { } replacement }
                    && CoordinateAccess.Of(site.Coordinate, context.Schema) is { } before
                    && CoordinateAccess.Of(replacement, context.Schema) is { } after
                    && !before.Covers(after))
                {
                    context.Report(Diagnostic.Create(
                        Rule, ReplacementMustExist.PlaceOf(site), site.Coordinate, replacement, after.Text, before.Text));
                    break;
                }
            }
        }
    });
}
