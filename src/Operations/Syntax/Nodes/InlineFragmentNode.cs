namespace GqlAuthTooling.Operations;

/// <summary>Selections with a type condition or directives of their own.</summary>
public sealed class InlineFragmentNode : SelectionNode
{
    private readonly SelectionNode[] _selections;

    internal InlineFragmentNode(
        int start, int end, NamedTypeNode? typeCondition, DirectiveNode[]? directives, SelectionNode[] selections)
        : base(start, end, directives)
    {
        TypeCondition = typeCondition;
        _selections = selections;
    }

    /// <summary>The type that the selections are about, or null for the type around the fragment.</summary>
    public NamedTypeNode? TypeCondition { get; }

    /// <summary>What the fragment selects; never empty.</summary>
    public SyntaxList<SelectionNode> Selections => new(_selections);
}
