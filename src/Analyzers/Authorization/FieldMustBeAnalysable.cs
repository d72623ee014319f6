using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA015: what is configured while the server runs can't be proved before.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FieldMustBeAnalysable : SchemaRule
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.FieldMustBeAnalysable,
        "A field must be analysable",
        "{0} is not analysable: {1}. To have it checked, {2}.",
        RuleCategories.Authorization,
        DiagnosticSeverity.Info,
        "The build proves what it can read. What is computed while the server starts is left out, and must not be passed over "
        + "in silence.");

    /// <summary>Makes the rule.</summary>
    public FieldMustBeAnalysable()
        : base(Rule)
    {
    }

    private protected override void Register(RuleRegistration registration) => registration.OnFiles(context =>
    {
        foreach (var site in context.Schema.Notes.Where(site => site.Position.SourceTree == context.File))
        {
            context.Report(Diagnostic.Create(Rule, site.Position, site.Note.Subject, site.Note.Message, site.Note.Advice));
        }
    });
}
