using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GqlAuthTooling.Generators.Inputs;

/// <summary>
/// A file's text without the bodies that no schema is read from. When in doubt a body stays: then an edit in it costs a
/// reading, where leaving it out could leave the emitted map behind the code.
/// </summary>
internal static class DeclarationText
{
    private static readonly ConditionalWeakTable<SyntaxTree, string> Known = new();

    /// <summary>The text, remembered with the tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static string Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (Known.TryGetValue(tree, out var text))
        {
            return text;
        }

        text = Read(tree, cancellation);
        return Known.GetValue(tree, _ => text);
    }

    private static string Read(SyntaxTree tree, CancellationToken cancellation)
    {
        var source = tree.GetText(cancellation);
        var text = new StringBuilder(source.Length);
        var next = 0;
        foreach (var body in Bodies(tree.GetRoot(cancellation)))
        {
            // The braces stay, so that a body that appears or goes is an edit of the declaration.
            text.Append(source.ToString(TextSpan.FromBounds(next, body.Span.Start))).Append("{}");
            next = body.Span.End;
        }

        return text.Append(source.ToString(TextSpan.FromBounds(next, source.Length))).ToString();
    }

    private static IEnumerable<SyntaxNode> Bodies(SyntaxNode root) =>
        root.DescendantNodes(node => !IsBody(node) && node is not (ExpressionSyntax or AttributeListSyntax))
            .Where(node => IsBody(node) && IsOfNoInterest(node));

    private static bool IsBody(SyntaxNode node) =>
        node is BlockSyntax { Parent: BaseMethodDeclarationSyntax or AccessorDeclarationSyntax }
            or ArrowExpressionClauseSyntax { Parent: BaseMethodDeclarationSyntax or AccessorDeclarationSyntax };

    private static bool IsOfNoInterest(SyntaxNode body) =>
        !body.ContainsDirectives
        && !body.ContainsDiagnostics
        && !IsInConfiguringType(body)
        && !ConfiguresSomething(body);

    // Schema types and attributes say in bodies what they configure; they have a base, or are a part of a class that has.
    private static bool IsInConfiguringType(SyntaxNode body) =>
        body.Parent is BaseMethodDeclarationSyntax { ParameterList: { } parameters } && Mentions(parameters, "Descriptor")
        || body.Ancestors().OfType<TypeDeclarationSyntax>().Any(type =>
            type.BaseList is not null || type.Identifier.ValueText.EndsWith("Attribute", StringComparison.Ordinal));

    // Servers are configured by calls with telling names; a local function or lambda can carry attributes.
    private static bool ConfiguresSomething(SyntaxNode body) =>
        body.DescendantNodes().Any(node => node switch
        {
            AttributeListSyntax => true,
            InvocationExpressionSyntax call => SchemaCalls.IsOne(call),
            _ => false,
        });

    private static bool Mentions(SyntaxNode node, string text) =>
        node.DescendantTokens().Any(token =>
            token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText.IndexOf(text, StringComparison.Ordinal) >= 0);
}
