using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace GqlAuthTooling.CodeFixes;

/// <summary>Writes the two lists of a payload in the language that the project uses.</summary>
internal static class PayloadWriter
{
    private const int CSharp9 = 900;
    private const int CSharp12 = 1200;

    /// <summary>Whether properties can be set by an initializer only.</summary>
    /// <param name="target">Where they are written.</param>
    public static bool HasInit(FixTarget target) =>
        target.HasLanguage(CSharp9) && target.Type(KnownTypes.IsExternalInit) is not null;

    /// <summary>The type <c>IReadOnlyList&lt;T&gt;</c>, or <see langword="null"/> when the compilation lacks a part of it.</summary>
    /// <param name="target">Where it is written.</param>
    /// <param name="itemType">The metadata name of the items' type.</param>
    public static INamedTypeSymbol? ListOf(FixTarget target, string itemType) =>
        target.Type(KnownTypes.ReadOnlyList) is { } list && target.Type(itemType) is { } item ? list.Construct(item) : null;

    /// <summary>The property of a list.</summary>
    /// <param name="target">Where it is written.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="list">The list's type.</param>
    /// <param name="setter"><c>init</c> or <c>set</c>.</param>
    /// <param name="initialized">Whether the list starts empty rather than <see langword="null"/>.</param>
    public static PropertyDeclarationSyntax Property(
        FixTarget target, string name, INamedTypeSymbol list, string setter, bool initialized)
    {
        var property = (PropertyDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(
            "public T " + name + " { get; " + setter + "; }",
            options: (CSharpParseOptions)target.Model.SyntaxTree.Options)!;
        var type = target.Written(list);
        var nullable = !initialized && target.Model.GetNullableContext(target.Node.SpanStart).AnnotationsEnabled();
        property = property.WithType((nullable ? SyntaxFactory.NullableType(type) : type).WithTrailingTrivia(SyntaxFactory.Space));
        return initialized
            ? property
                .WithAccessorList(property.AccessorList!.WithTrailingTrivia(SyntaxFactory.Space))
                .WithInitializer(SyntaxFactory.EqualsValueClause(
                    SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space), Empty(target, list)))
                .WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken))
            : property;
    }

    /// <summary>An empty list.</summary>
    /// <param name="target">Where it is written.</param>
    /// <param name="list">The list's type.</param>
    public static ExpressionSyntax Empty(FixTarget target, INamedTypeSymbol list)
    {
        if (target.HasLanguage(CSharp12))
        {
            return SyntaxFactory.ParseExpression("[]", options: (CSharpParseOptions)target.Model.SyntaxTree.Options);
        }

        var array = target.Written(target.Type("System.Array")!);
        return SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression,
            array,
            SyntaxFactory.GenericName(SyntaxFactory.Identifier("Empty"), SyntaxFactory.TypeArgumentList(
                SyntaxFactory.SingletonSeparatedList(target.Written(list.TypeArguments[0]))))));
    }

    /// <summary>Puts a property after the properties that a type has.</summary>
    /// <param name="type">The type as it is now.</param>
    /// <param name="property">The property.</param>
    /// <param name="endOfLine">The line end of the file.</param>
    public static TypeDeclarationSyntax Insert(
        TypeDeclarationSyntax type, PropertyDeclarationSyntax property, SyntaxTrivia endOfLine)
    {
        var outer = Layout.Indentation(type);
        var inner = type.Members.Count > 0
            ? Layout.Indentation(type.Members[0])
            : outer.Add(SyntaxFactory.Whitespace("    "));
        if (type.OpenBraceToken.IsKind(SyntaxKind.None) || type.OpenBraceToken.IsMissing)
        {
            type = WithBody(type, outer, endOfLine);
        }

        var index = type.Members.LastIndexOf(member => member is PropertyDeclarationSyntax) + 1;
        var blankLine = index > 0 && (type.Members.Count == 1 || type.Members.Skip(1).Any(StartsWithBlankLine));
        var above = blankLine ? inner.Insert(0, endOfLine) : inner;
        var written = property.WithLeadingTrivia(above).WithTrailingTrivia(endOfLine);
        if (index == 0 && type.Members.Count > 0)
        {
            type = type.ReplaceNode(type.Members[0], type.Members[0].WithLeadingTrivia(
                type.Members[0].GetLeadingTrivia().Insert(0, endOfLine)));
        }

        return type.WithMembers(type.Members.Insert(index, written.WithAdditionalAnnotations(Formatter.Annotation)));
    }

    private static bool StartsWithBlankLine(MemberDeclarationSyntax member) =>
        member.GetLeadingTrivia() is { Count: > 0 } above && above[0].IsKind(SyntaxKind.EndOfLineTrivia);

    /// <summary>A positional record without body gets one.</summary>
    private static TypeDeclarationSyntax WithBody(TypeDeclarationSyntax type, SyntaxTriviaList outer, SyntaxTrivia endOfLine)
    {
        var after = type.SemicolonToken.TrailingTrivia;
        var head = type.WithSemicolonToken(default);
        return head.ReplaceToken(head.GetLastToken(), head.GetLastToken().WithTrailingTrivia(endOfLine))
            .WithOpenBraceToken(SyntaxFactory.Token(outer, SyntaxKind.OpenBraceToken, SyntaxFactory.TriviaList(endOfLine)))
            .WithCloseBraceToken(SyntaxFactory.Token(outer, SyntaxKind.CloseBraceToken, after));
    }
}
