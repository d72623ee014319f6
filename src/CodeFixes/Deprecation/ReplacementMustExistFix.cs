using System.Collections.Generic;
using GqlAuthTooling.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.CodeFixes;

/// <summary>Writes the nearest coordinate that exists.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplacementMustExistFix))]
public sealed class ReplacementMustExistFix : SchemaFix
{
    /// <summary>The key of "write the nearest".</summary>
    public const string NearestKey = "GQLA205.Nearest";

    /// <summary>Makes the fix.</summary>
    public ReplacementMustExistFix()
        : base(RuleIds.ReplacementMustExist)
    {
    }

    private protected override IEnumerable<FixOffer> Offers(FixTarget target)
    {
        // A constant may have other users; only what is written here is changed here.
        if (target.Diagnostic.Properties.TryGetValue(ReplacementMustExist.Nearest, out var nearest) && nearest is not null
            && target.Node is { } node
            && (node as AttributeArgumentSyntax)?.Expression is var argument
            && (argument ?? node) is ExpressionSyntax expression && IsWritten(expression))
        {
            yield return new FixOffer(
                "Replace by \"" + nearest + "\"",
                NearestKey,
                editor => editor.ReplaceNode(expression, SyntaxFactory.LiteralExpression(
                    SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(nearest)).WithTriviaFrom(expression)));
        }
    }

    private static bool IsWritten(ExpressionSyntax expression) =>
        expression.IsKind(SyntaxKind.StringLiteralExpression)
        || expression is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };
}
