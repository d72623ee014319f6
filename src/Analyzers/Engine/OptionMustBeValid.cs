using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA903: an option that somebody set has an effect.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionMustBeValid : SchemaRule
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.OptionMustBeValid,
        "An option must be valid",
        "{0}. {1}.",
        RuleCategories.Engine,
        DiagnosticSeverity.Warning,
        "An option that is misspelt has no effect. The rules then look at something else than the team believes they do.");

    private static readonly ConditionalWeakTable<SchemaIndex, Found> Known = new();

    /// <summary>Makes the rule.</summary>
    public OptionMustBeValid()
        : base(Rule, RuleOptions.All.ToArray())
    {
    }

    private protected override void Register(RuleRegistration registration) => registration.OnFiles(context =>
    {
        var found = Known.GetValue(
            context.Schema, schema => new Found(new OptionCheck(schema, context.Options).Run()));
        foreach (var wrong in found.Options.Where(wrong => wrong.File == context.File))
        {
            // What no file says has no place in one; the compiler names the project.
            var place = wrong.IsInFile ? Location.Create(wrong.File, default) : Location.None;
            context.Report(Diagnostic.Create(Rule, place, wrong.Problem, wrong.Advice));
        }
    });

    private sealed class Found
    {
        public Found(ImmutableArray<WrongOption> options) => Options = options;

        public ImmutableArray<WrongOption> Options { get; }
    }
}

/// <summary>An option that somebody wrote wrong.</summary>
/// <param name="File">The file whose check reports it, so that it is reported once and while the file is edited.</param>
/// <param name="IsInFile">Whether it holds for that file, rather than for the project.</param>
/// <param name="Problem">What is wrong, a sentence without a full stop.</param>
/// <param name="Advice">What to do, the same.</param>
internal sealed record WrongOption(SyntaxTree File, bool IsInFile, string Problem, string Advice);
