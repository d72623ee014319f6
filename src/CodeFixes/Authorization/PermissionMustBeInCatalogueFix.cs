using System.Collections.Generic;
using GqlAuthTooling.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.CodeFixes;

/// <summary>Replaces a misspelt permission by the one of the catalogue that is meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PermissionMustBeInCatalogueFix))]
public sealed class PermissionMustBeInCatalogueFix : SchemaFix
{
    /// <summary>The key of "replace".</summary>
    public const string ReplaceKey = "GQLA003.Replace";

    /// <summary>Makes the fix.</summary>
    public PermissionMustBeInCatalogueFix()
        : base(RuleIds.PermissionMustBeInCatalogue)
    {
    }

    // A constant is wrong where it is declared, and other places use it: only what is written out here is replaced.
    private protected override IEnumerable<FixOffer> Offers(FixTarget target)
    {
        if (target.Diagnostic.Properties.TryGetValue(PermissionMustBeInCatalogue.Nearest, out var nearest) && nearest is not null
            && target.Node is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression))
        {
            yield return new FixOffer($"Replace by \"{nearest}\"", ReplaceKey, editor => editor.ReplaceNode(
                literal,
                SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(nearest))
                    .WithTriviaFrom(literal)));
        }
    }
}
