using System.Collections.Generic;
using System.Collections.Immutable;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>GQLA301: the access of every field stands in the approved file.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AccessMustBeApproved : SchemaRule
{
    /// <summary>The key under which a diagnostic carries the coordinate of the line to write.</summary>
    public const string CoordinateProperty = "coordinate";

    /// <summary>The key under which a diagnostic carries the access to write.</summary>
    public const string AccessProperty = "access";

    /// <summary>The rule.</summary>
    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.AccessMustBeApproved,
        "Access must be approved",
        "{0} is '{1}', {2}. If that is right, {3} " + ApprovedSurface.FileName + ".",
        RuleCategories.Surface,
        DiagnosticSeverity.Warning,
        "A project with an approved surface shows every change of access as a changed line of that file, where a reviewer sees "
        + "it. What isn't written there, nobody has looked at.");

    /// <summary>Makes the rule.</summary>
    public AccessMustBeApproved()
        : base(Rule)
    {
    }

    private protected override void Register(RuleRegistration registration) => SurfaceRegistration.OnFindings(registration, Diagnose);

    private static Diagnostic? Diagnose(SurfaceFinding finding) => finding.Difference switch
    {
        { Change: SurfaceChange.New, Current: { } current } =>
            Create(finding, current, "which nobody has approved", "add the line '{0}' to"),
        { Change: SurfaceChange.Changed, Current: { } current, Approved: { } approved } =>
            Create(finding, current, $"but '{approved.Text}' is approved", "write the line '{0}' into"),
        _ => null,
    };

    private static Diagnostic Create(SurfaceFinding finding, SurfaceAccess current, string state, string advice)
    {
        var coordinate = finding.Difference.Coordinate;
        return Diagnostic.Create(
            Rule,
            finding.Place,
            ImmutableDictionary.CreateRange(new[]
            {
                new KeyValuePair<string, string?>(CoordinateProperty, coordinate),
                new KeyValuePair<string, string?>(AccessProperty, current.Text),
            }),
            coordinate,
            current.Text,
            state,
            advice.Replace("{0}", ApprovedSurface.Line(coordinate, current)));
    }
}
