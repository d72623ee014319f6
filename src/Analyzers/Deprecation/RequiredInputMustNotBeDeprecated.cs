using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA208: what a client must supply can't be on its way out.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequiredInputMustNotBeDeprecated : SchemaRule
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.RequiredInputMustNotBeDeprecated,
        "A required argument or input field must not be deprecated",
        "The {0} {1} is deprecated but required: a client can't stop supplying it, and HotChocolate refuses such a schema. "
        + "Make it nullable or give it a default value first.",
        RuleCategories.Deprecation,
        DiagnosticSeverity.Error,
        "The GraphQL specification forbids @deprecated on a required argument or input field: the client has no way out.");

    /// <summary>Makes the rule.</summary>
    public RequiredInputMustNotBeDeprecated()
        : base(Rule)
    {
    }

    private protected override void Register(RuleRegistration registration) => registration.OnFiles(context =>
    {
        foreach (var sites in context.Schema.DeprecationsIn(context.File))
        {
            if (sites.FirstOrDefault(site => site.IsRequired) is { } required)
            {
                context.Report(Diagnostic.Create(
                    Rule,
                    required.Position,
                    required.Kind == DeprecationKind.Argument ? "argument" : "input field",
                    required.Coordinate));
            }
        }
    });
}
