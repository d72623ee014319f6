namespace GqlAuthTooling.Operations;

/// <summary>A part of a GraphQL document. Nodes never change; <see cref="GraphQLDocument.PositionOf(SyntaxNode)"/> says where one stands.</summary>
public abstract class SyntaxNode
{
    private protected SyntaxNode(int start, int end)
    {
        Start = start;
        End = end;
    }

    /// <summary>Where the node begins: an offset in bytes of the UTF-8 text.</summary>
    public int Start { get; }

    /// <summary>Where the node ends: the offset in bytes after its last token.</summary>
    public int End { get; }

    /// <summary>The node as GraphQL text, in the form of <see cref="SyntaxPrinter"/>.</summary>
    public override string ToString() => SyntaxPrinter.Print(this);
}
