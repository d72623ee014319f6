namespace GqlAuthTooling.Operations;

/// <summary>Writes syntax trees as GraphQL text, to the character like graphql-js. Comments are no part of a tree and are left out.</summary>
public static class SyntaxPrinter
{
    /// <summary>The text of a node. Parsed again, it is an equal tree.</summary>
    /// <param name="node">A node, or a whole document.</param>
    public static string Print(SyntaxNode node)
    {
        var printer = new NodePrinter();
        printer.Print(node);
        return printer.ToString();
    }
}
