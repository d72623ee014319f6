using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA204: who deprecates says until when.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeprecationMustGiveRemovalDate : SchemaRule
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.DeprecationMustGiveRemovalDate,
        "A deprecation must give a removal date",
        "[Deprecated] on {0} gives no removal date, so no client knows until when it has to move. "
        + "Add one, for example RemovalDate = \"2027-03-31\".",
        RuleCategories.Deprecation,
        DiagnosticSeverity.Info,
        "Without a date nobody plans the move, and nobody ever dares to delete the member.");

    /// <summary>Makes the rule.</summary>
    public DeprecationMustGiveRemovalDate()
        : base(Rule)
    {
    }

    private protected override void Register(RuleRegistration registration) => registration.OnAttributes(
        Check, SymbolKind.Method, SymbolKind.Property, SymbolKind.Parameter, SymbolKind.Field);

    private static void Check(AttributeRuleContext context)
    {
        foreach (var deprecation in context.Deprecations)
        {
            // Only ours has a date; the others are GQLA207's. A date that can't be read is a date.
            if (deprecation.Source == DeprecationSource.Deprecated
                && deprecation.RemovalDate is null
                && !AttributeValues.IsGiven(deprecation.Data, nameof(DeprecationDeclaration.RemovalDate)))
            {
                context.Report(Diagnostic.Create(
                    Rule, Places.OfAttribute(deprecation.Data, context.Symbol), Names.Of(context.Symbol)));
            }
        }
    }
}
