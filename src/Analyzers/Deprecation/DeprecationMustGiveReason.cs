using System.Linq;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA203: who deprecates says what to use instead.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeprecationMustGiveReason : SchemaRule
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.DeprecationMustGiveReason,
        "A deprecation must give a reason",
        "[{0}] on {1} gives no reason, so a client doesn't know what to do instead. Say what to use.",
        RuleCategories.Deprecation,
        DiagnosticSeverity.Warning,
        "The reason is the only thing a client's developer sees of a deprecation.");

    /// <summary>Makes the rule.</summary>
    public DeprecationMustGiveReason()
        : base(Rule)
    {
    }

    private protected override void Register(RuleRegistration registration) => registration.OnAttributes(
        Check, SymbolKind.Method, SymbolKind.Property, SymbolKind.Parameter, SymbolKind.Field);

    private static void Check(AttributeRuleContext context)
    {
        foreach (var deprecation in context.Deprecations)
        {
            if (string.IsNullOrWhiteSpace(deprecation.Reason)
                && !(deprecation.Reason is null && AttributeValues.AreUnread(deprecation.Data))
                && (deprecation.Source != DeprecationSource.Obsolete || IsInSchema(context)))
            {
                context.Report(Diagnostic.Create(
                    Rule,
                    Places.OfArgument(deprecation.Data, context.Symbol, 0),
                    Names.OfAttribute(deprecation.Data),
                    Names.Of(context.Symbol)));
            }
        }
    }

    /// <summary><c>[Obsolete]</c> is everybody's attribute; only on the schema is its text for clients.</summary>
    private static bool IsInSchema(AttributeRuleContext context)
    {
        var reading = context.Schema.Reading;
        return context.Symbol is IFieldSymbol { ContainingType: { TypeKind: TypeKind.Enum } type }
            ? reading.RolesOf(type).Any(site => site.Role == TypeRole.EnumType)
            : !reading.FieldsOf(context.Symbol.OriginalDefinition).IsEmpty;
    }
}
