namespace GqlAuthTooling.Operations;

/// <summary>A selection: a <see cref="FieldNode"/>, a <see cref="FragmentSpreadNode"/> or an <see cref="InlineFragmentNode"/>.</summary>
public abstract class SelectionNode : SyntaxNode
{
    private readonly DirectiveNode[]? _directives;

    private protected SelectionNode(int start, int end, DirectiveNode[]? directives)
        : base(start, end) => _directives = directives;

    /// <summary>The directives.</summary>
    public SyntaxList<DirectiveNode> Directives => new(_directives);
}
