using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA303: nobody passes whom the approved access keeps out.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AccessMustNotBeWeakerThanApproved : SchemaRule
{
    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.AccessMustNotBeWeakerThanApproved,
        "Access must not be weaker than approved",
        "{0} is '{1}', weaker than the approved '{2}'. Restore what it asked for; if the change is meant, have it reviewed and {3} "
        + ApprovedSurface.FileName + ".",
        RuleCategories.Surface,
        DiagnosticSeverity.Error,
        "Who opens a field by moving, renaming or merging code rarely means to. The build stops until the approved file says "
        + "that it is meant, where a reviewer sees it.");

    /// <summary>Makes the rule.</summary>
    public AccessMustNotBeWeakerThanApproved()
        : base(Rule)
    {
    }

    private protected override void Register(RuleRegistration registration) => SurfaceRegistration.OnFindings(registration, Diagnose);

    private static Diagnostic? Diagnose(SurfaceFinding finding)
    {
        var (change, coordinate, current, approved) = finding.Difference;
        return change == SurfaceChange.Weaker && approved is not null
            ? Diagnostic.Create(
                Rule,
                finding.Place,
                coordinate,
                (current ?? SurfaceAccess.Inherited).Text,
                approved.Text,
                current is null
                    ? "remove its line from"
                    : $"write the line '{ApprovedSurface.Line(coordinate, current)}' into")
            : null;
    }
}
