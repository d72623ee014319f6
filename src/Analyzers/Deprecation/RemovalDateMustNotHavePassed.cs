using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA201: what should be gone is gone.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RemovalDateMustNotHavePassed : SchemaRule
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.RemovalDateMustNotHavePassed,
        "A deprecated member must be removed by its removal date",
        "The removal date {0} of {1} has passed: today is {2}. Delete it, or agree on a later date with its clients.",
        RuleCategories.Deprecation,
        DiagnosticSeverity.Warning,
        "A removal date that passes without consequence teaches clients to ignore the next one.");

    /// <summary>Makes the rule.</summary>
    public RemovalDateMustNotHavePassed()
        : base(Rule, RuleOptions.Today)
    {
    }

    private protected override void Register(RuleRegistration registration) => registration.OnAttributes(
        Check, SymbolKind.Method, SymbolKind.Property, SymbolKind.Parameter, SymbolKind.Field);

    private static void Check(AttributeRuleContext context)
    {
        // Nearly no symbol is deprecated, so that is asked first.
        var deprecations = context.Deprecations;
        if (deprecations.IsEmpty)
        {
            return;
        }

        // An analyzer has no clock: the same input gives the same answer. Without a date from the build it is silent.
        if (IsoDate.Parse(context.Settings.Text(RuleOptions.Today)) is not { } today)
        {
            return;
        }

        foreach (var deprecation in deprecations)
        {
            if (IsoDate.Parse(deprecation.RemovalDate) is { } removal && removal.IsReachedOn(today))
            {
                context.Report(Diagnostic.Create(
                    Rule,
                    Places.OfNamedArgument(deprecation.Data, context.Symbol, nameof(DeprecationDeclaration.RemovalDate)),
                    removal.Text,
                    Names.Of(context.Symbol),
                    today.Text));
            }
        }
    }
}
