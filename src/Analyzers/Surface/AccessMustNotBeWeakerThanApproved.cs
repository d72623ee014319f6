using System.Linq;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA303: nobody passes whom the approved access keeps out, and every approved line can be read.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AccessMustNotBeWeakerThanApproved : SchemaRule
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.AccessMustNotBeWeakerThanApproved,
        "Access must not be weaker than approved",
        "{0}. {1}.",
        RuleCategories.Surface,
        DiagnosticSeverity.Error,
        "Who opens a field by moving, renaming or merging code rarely means to. The build stops until the approved file says "
        + "that it is meant, where a reviewer sees it. A line that can't be read keeps nobody out, so it stops the build as well.");

    /// <summary>Makes the rule.</summary>
    public AccessMustNotBeWeakerThanApproved()
        : base(Rule)
    {
    }

    private protected override void Register(RuleRegistration registration)
    {
        SurfaceRegistration.OnFindings(registration, Diagnose);
        SurfaceRegistration.OnApprovedFiles(registration, (context, index) =>
        {
            foreach (var file in index.Files.Where(file => file.Path == context.AdditionalFile.Path))
            {
                foreach (var problem in file.Content.Problems)
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        Rule,
                        file.LineAt(problem.Number),
                        $"Line {problem.Number} {problem.What}, and nothing is held to what it approved",
                        problem.Advice));
                }
            }
        });
    }

    private static Diagnostic? Diagnose(SurfaceFinding finding)
    {
        var (change, coordinate, current, approved) = finding.Difference;
        if (change != SurfaceChange.Weaker || approved is null)
        {
            return null;
        }

        var edit = current is null
            ? "remove its line from"
            : $"write the line '{ApprovedSurface.Line(coordinate, current)}' into";
        return Diagnostic.Create(
            Rule,
            finding.Place,
            $"{coordinate} is '{(current ?? SurfaceAccess.Inherited).Text}', weaker than the approved '{approved.Text}'",
            $"Restore what it asked for; if the change is meant, have it reviewed and {edit} {ApprovedSurface.FileName}");
    }
}
