using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GqlAuthTooling.CodeFixes;

/// <summary>How a file is laid out, so that what a fix writes looks like the rest of it.</summary>
internal static class Layout
{
    /// <summary>The line end that a file uses.</summary>
    /// <param name="root">The file.</param>
    public static SyntaxTrivia EndOfLine(SyntaxNode root)
    {
        var found = root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return found.IsKind(SyntaxKind.EndOfLineTrivia) ? SyntaxFactory.EndOfLine(found.ToString()) : SyntaxFactory.LineFeed;
    }

    /// <summary>The white space before a node on its line.</summary>
    /// <param name="node">The node.</param>
    public static SyntaxTriviaList Indentation(SyntaxNode node)
    {
        var above = node.GetLeadingTrivia();
        return above.Count > 0 && above[above.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia)
            ? SyntaxFactory.TriviaList(above[above.Count - 1])
            : SyntaxTriviaList.Empty;
    }
}
