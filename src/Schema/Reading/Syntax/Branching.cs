using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GqlAuthTooling.Schema;

/// <summary>Tells code that runs from code that may run: never, or more than once.</summary>
internal static class Branching
{
    /// <summary>Whether what stands below a node depends on what happens at run time.</summary>
    /// <param name="node">A node around the code.</param>
    public static bool Begins(SyntaxNode node) =>
        node.Kind() is SyntaxKind.IfStatement or SyntaxKind.ForEachStatement or SyntaxKind.ForStatement
            or SyntaxKind.WhileStatement or SyntaxKind.DoStatement or SyntaxKind.SwitchStatement
            or SyntaxKind.ConditionalExpression or SyntaxKind.SwitchExpression or SyntaxKind.CatchClause;
}
