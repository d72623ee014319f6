using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GqlAuthTooling.Testing;

/// <summary>Edits to a compilation that concern no schema.</summary>
public static class Edits
{
    /// <summary>Adds a file with a class that plays no part.</summary>
    /// <param name="compilation">The compilation.</param>
    public static Compilation AddFile(Compilation compilation) => compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
        "internal static class AddedByAnEdit { public static int Twice(int value) => value * 2; }",
        (CSharpParseOptions)compilation.SyntaxTrees.First().Options,
        "AddedByAnEdit.cs"));

    /// <summary>Writes a comment into the first method body of a file; <see langword="null"/> when there is none.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="tree">The file.</param>
    public static Compilation? CommentInBody(Compilation compilation, SyntaxTree tree)
    {
        var body = tree.GetRoot().DescendantNodes().FirstOrDefault(node =>
            node is BlockSyntax { Parent: BaseMethodDeclarationSyntax } or ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax });
        return body is null
            ? null
            : compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(tree.GetText().WithChanges(
                new TextChange(new TextSpan(body.GetFirstToken().Span.End, 0), " /* edited */ "))));
    }
}
