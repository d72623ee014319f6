using GqlAuthTooling.Analyzers;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GqlAuthTooling.CodeFixes;

/// <summary>Writes the line of a field into the approved file.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(AccessMustBeApprovedFix),
    DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class AccessMustBeApprovedFix : SurfaceFix
{
    /// <summary>The equivalence key.</summary>
    public const string Key = "GQLA301.Approve";

    /// <summary>Makes the fix.</summary>
    public AccessMustBeApprovedFix()
        : base(RuleIds.AccessMustBeApproved, Key)
    {
    }

    private protected override string Title(Diagnostic diagnostic) =>
        $"Write '{diagnostic.Properties[AccessMustBeApproved.CoordinateProperty]}: "
        + $"{diagnostic.Properties[AccessMustBeApproved.AccessProperty]}' into {ApprovedSurface.FileName}";
}
