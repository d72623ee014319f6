using GqlAuthTooling.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GqlAuthTooling.CodeFixes;

/// <summary>Removes a line that approves nothing, or repeats another, from the approved file.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(ApprovedLineMustExistFix),
    DocumentKinds = new[] { nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class ApprovedLineMustExistFix : SurfaceFix
{
    /// <summary>The equivalence key.</summary>
    public const string Key = "GQLA302.Remove";

    /// <summary>Makes the fix.</summary>
    public ApprovedLineMustExistFix()
        : base(RuleIds.ApprovedLineMustExist, Key)
    {
    }

    private protected override string Title(Diagnostic diagnostic) => "Remove the line";
}
