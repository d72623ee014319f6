using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA016: who opens a field says why.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PublicAccessMustGiveReason : SchemaRule
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.PublicAccessMustGiveReason,
        "Public access must give a reason",
        "[PublicAccess] on {0} gives no reason. Say why anyone may use it, for example "
        + "[PublicAccess(\"The catalogue is shown to visitors\")].",
        RuleCategories.Authorization,
        DiagnosticSeverity.Warning,
        "The reason is what a reviewer checks, and what tells a decision from a quick way past the build.");

    /// <summary>Makes the rule.</summary>
    public PublicAccessMustGiveReason()
        : base(Rule)
    {
    }

    private protected override void Register(RuleRegistration registration) =>
        registration.OnAttributes(Check, SymbolKind.NamedType, SymbolKind.Method, SymbolKind.Property);

    private static void Check(AttributeRuleContext context)
    {
        foreach (var attribute in context.Access)
        {
            if (attribute.Kind == AccessAttributeKind.PublicAccess
                && string.IsNullOrWhiteSpace(attribute.Reason)
                && !(attribute.Reason is null && AttributeValues.AreUnread(attribute.Data)))
            {
                context.Report(Diagnostic.Create(
                    Rule, Places.OfArgument(attribute.Data, context.Symbol, 0), Names.Of(context.Symbol)));
            }
        }
    }
}
