using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA202: a removal date can be read by people and machines alike.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RemovalDateMustBeIsoDate : SchemaRule
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.RemovalDateMustBeIsoDate,
        "A removal date must be an ISO date",
        "The removal date \"{0}\" of {1} is no ISO date. Write it as yyyy-MM-dd, for example 2027-03-31.",
        RuleCategories.Deprecation,
        DiagnosticSeverity.Error,
        "The date reaches clients in the response and in the Sunset header. 04/09/2027 is two different days in two countries.");

    /// <summary>Makes the rule.</summary>
    public RemovalDateMustBeIsoDate()
        : base(Rule)
    {
    }

    private protected override void Register(RuleRegistration registration) => registration.OnAttributes(
        Check, SymbolKind.Method, SymbolKind.Property, SymbolKind.Parameter, SymbolKind.Field);

    private static void Check(AttributeRuleContext context)
    {
        foreach (var deprecation in context.Deprecations)
        {
            if (deprecation.RemovalDate is { } date && IsoDate.Parse(date) is null)
            {
                context.Report(Diagnostic.Create(
                    Rule,
                    Places.OfNamedArgument(deprecation.Data, context.Symbol, nameof(DeprecationDeclaration.RemovalDate)),
                    date,
                    Names.Of(context.Symbol)));
            }
        }
    }
}
