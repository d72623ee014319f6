using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.CodeFixes;

/// <summary>Copies what the base member or the interface requires, in place of the weaker attribute where there is one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AccessMustAgreeWithBaseFix))]
public sealed class AccessMustAgreeWithBaseFix : SchemaFix
{
    /// <summary>The key of "copy the access".</summary>
    public const string CopyKey = "GQLA008.Copy";

    /// <summary>Makes the fix.</summary>
    public AccessMustAgreeWithBaseFix()
        : base(RuleIds.AccessMustAgreeWithBase)
    {
    }

    private protected override IEnumerable<FixOffer> Offers(FixTarget target)
    {
        if (GuardWriter.Of(target) is not { Count: > 0 } attributes)
        {
            yield break;
        }

        if (target.Attribute is { Parent: AttributeListSyntax list } weaker)
        {
            var index = list.Attributes.IndexOf(weaker);
            yield return new FixOffer("Require what the base member requires", CopyKey, editor => editor.ReplaceNode(
                list, (current, _) => Replace((AttributeListSyntax)current, index, attributes)));
        }
        else if (target.Declaration is MemberDeclarationSyntax or ParameterSyntax)
        {
            var declaration = target.Declaration;
            var endOfLine = target.EndOfLine;
            yield return new FixOffer("Require what the interface requires", CopyKey, editor => editor.ReplaceNode(
                declaration, (current, _) => attributes.Aggregate(
                    current, (written, attribute) => AttributeEdits.Add(written, attribute, endOfLine))));
        }
    }

    private static AttributeListSyntax Replace(AttributeListSyntax list, int index, IReadOnlyList<AttributeSyntax> attributes)
    {
        var items = list.Attributes.GetWithSeparators().ToList();
        var written = attributes.SelectMany((attribute, i) => i == 0
            ? new SyntaxNodeOrToken[] { attribute.WithLeadingTrivia(list.Attributes[index].GetLeadingTrivia()) }
            : new SyntaxNodeOrToken[] { SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), attribute })
            .ToList();
        items.RemoveAt(index * 2);
        items.InsertRange(index * 2, written);
        return list.WithAttributes(SyntaxFactory.SeparatedList<AttributeSyntax>(items));
    }
}
