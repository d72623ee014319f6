using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.CodeFixes;

/// <summary>Adds and removes attributes; what stands above a declaration stays there.</summary>
internal static class AttributeEdits
{
    /// <summary>An attribute with values.</summary>
    /// <param name="target">Where it will stand.</param>
    /// <param name="type">The attribute's class.</param>
    /// <param name="values">The arguments.</param>
    public static AttributeSyntax Create(FixTarget target, INamedTypeSymbol type, params AttributeArgumentSyntax[] values)
    {
        var name = (NameSyntax)target.Written(type);
        return values.Length == 0
            ? SyntaxFactory.Attribute(name)
            : SyntaxFactory.Attribute(name, SyntaxFactory.AttributeArgumentList(SyntaxFactory.SeparatedList(
                values,
                Enumerable.Repeat(
                    SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), values.Length - 1))));
    }

    /// <summary>A text as attribute argument.</summary>
    /// <param name="value">The text.</param>
    public static AttributeArgumentSyntax Text(string value) => SyntaxFactory.AttributeArgument(
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(value)));

    /// <summary>A value as attribute argument with a name.</summary>
    /// <param name="name">The property of the attribute.</param>
    /// <param name="value">The value.</param>
    public static AttributeArgumentSyntax Named(string name, ExpressionSyntax value) => SyntaxFactory.AttributeArgument(
        SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(name).WithTrailingTrivia(SyntaxFactory.Space))
            .WithEqualsToken(SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space)),
        null,
        value);

    /// <summary>Adds an attribute as the last one: on a line of its own, on a record's parameter for its property.</summary>
    /// <param name="declaration">A member, or a parameter of a record.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="endOfLine">The line end of the file.</param>
    public static SyntaxNode Add(SyntaxNode declaration, AttributeSyntax attribute, SyntaxTrivia endOfLine)
    {
        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute));
        if (declaration is ParameterSyntax parameter)
        {
            var property = SyntaxFactory.AttributeTargetSpecifier(SyntaxFactory.Token(SyntaxKind.PropertyKeyword))
                .WithTrailingTrivia(SyntaxFactory.Space);
            return parameter.WithoutLeadingTrivia()
                .WithAttributeLists(parameter.AttributeLists.Insert(0, list.WithTarget(property).WithTrailingTrivia(SyntaxFactory.Space)))
                .WithLeadingTrivia(parameter.GetLeadingTrivia());
        }

        var member = (MemberDeclarationSyntax)declaration;
        var indentation = Layout.Indentation(member);
        if (member.AttributeLists.Count == 0)
        {
            var first = list.WithLeadingTrivia(member.GetLeadingTrivia()).WithTrailingTrivia(endOfLine);
            return member.WithLeadingTrivia(indentation).WithAttributeLists(SyntaxFactory.SingletonList(first));
        }

        var last = member.AttributeLists.Last();
        if (!last.GetTrailingTrivia().Any(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)))
        {
            member = member.ReplaceNode(last, last.WithTrailingTrivia(endOfLine));
            var next = member.AttributeLists.Last().GetLastToken().GetNextToken();
            member = member.ReplaceToken(next, next.WithLeadingTrivia(indentation));
        }

        return member.WithAttributeLists(member.AttributeLists.Add(
            list.WithLeadingTrivia(indentation).WithTrailingTrivia(endOfLine)));
    }

    /// <summary>Removes an attribute, and its brackets when it was alone in them.</summary>
    /// <param name="owner">The declaration that carries it.</param>
    /// <param name="attribute">The attribute, a descendant of <paramref name="owner"/>.</param>
    public static SyntaxNode Remove(SyntaxNode owner, AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes.Count > 1)
        {
            return owner.ReplaceNode(list, list.WithAttributes(list.Attributes.Remove(attribute)));
        }

        // Marks, because positions move with every replacement.
        var mark = new SyntaxAnnotation();
        owner = owner.ReplaceNode(list, list.WithAdditionalAnnotations(mark));
        var marked = owner.GetAnnotatedNodes(mark).First();
        var next = marked.GetLastToken().GetNextToken();
        var beside = next.LeadingTrivia.SkipWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        owner = owner.ReplaceToken(next, next.WithLeadingTrivia(marked.GetLeadingTrivia().Concat(beside)));
        return owner.RemoveNode(owner.GetAnnotatedNodes(mark).First(), SyntaxRemoveOptions.KeepNoTrivia)!;
    }
}
