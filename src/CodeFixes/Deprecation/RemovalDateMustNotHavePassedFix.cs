using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.CodeFixes;

/// <summary>Deletes a member whose removal date has passed, unless something else needs it to compile.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemovalDateMustNotHavePassedFix))]
public sealed class RemovalDateMustNotHavePassedFix : SchemaFix
{
    /// <summary>The key of "delete".</summary>
    public const string DeleteKey = "GQLA201.Delete";

    /// <summary>Makes the fix.</summary>
    public RemovalDateMustNotHavePassedFix()
        : base(RuleIds.RemovalDateMustNotHavePassed)
    {
    }

    private protected override IEnumerable<FixOffer> Offers(FixTarget target)
    {
        if (target.Attribute is { Parent.Parent: MemberDeclarationSyntax member }
            && member is MethodDeclarationSyntax or PropertyDeclarationSyntax or EnumMemberDeclarationSyntax
            && member.Parent is TypeDeclarationSyntax or EnumDeclarationSyntax
            && target.Model.GetDeclaredSymbol(member) is { } symbol && !IsNeeded(symbol))
        {
            yield return new FixOffer("Delete " + symbol.Name, DeleteKey, editor =>
            {
                editor.TrackNode(member);
                editor.ReplaceNode(member.Parent!, (current, _) =>
                    current.GetCurrentNode(member) is { } found ? Delete(current, found) : current);
            });
        }
    }

    private static bool IsNeeded(ISymbol symbol) =>
        symbol.IsOverride || symbol.IsAbstract || symbol.IsVirtual
        || (symbol.ContainingType.TypeKind is TypeKind.Class or TypeKind.Struct
            && symbol.ContainingType.AllInterfaces.SelectMany(contract => contract.GetMembers()).Any(member =>
                SymbolEqualityComparer.Default.Equals(
                    symbol.ContainingType.FindImplementationForInterfaceMember(member), symbol)));

    private static SyntaxNode Delete(SyntaxNode type, SyntaxNode member)
    {
        var isFirst = type.ChildNodes().First(child => child.RawKind == member.RawKind || child is MemberDeclarationSyntax) == member;
        var next = type.ChildNodes().SkipWhile(child => child != member).Skip(1).FirstOrDefault();
        if (!isFirst || next is null)
        {
            return type.RemoveNode(member, SyntaxRemoveOptions.KeepUnbalancedDirectives)!;
        }

        // The blank line that parted the first member from the second would open the body.
        var mark = new SyntaxAnnotation();
        type = type.ReplaceNodes(new[] { next, member }, (original, current) =>
            original == next ? WithoutBlankLines(current) : current.WithAdditionalAnnotations(mark));
        return type.RemoveNode(type.GetAnnotatedNodes(mark).First(), SyntaxRemoveOptions.KeepUnbalancedDirectives)!;
    }

    private static SyntaxNode WithoutBlankLines(SyntaxNode node) => node.WithLeadingTrivia(
        node.GetLeadingTrivia().SkipWhile(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)));
}
