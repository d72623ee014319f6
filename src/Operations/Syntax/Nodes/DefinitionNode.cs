namespace GqlAuthTooling.Operations;

/// <summary>What a document defines: an operation, a fragment, a type, or a part of one of these. It can have a description and directives.</summary>
public abstract class DefinitionNode : SyntaxNode
{
    private readonly DirectiveNode[]? _directives;

    private protected DefinitionNode(int start, int end, ValueNode? description, DirectiveNode[]? directives)
        : base(start, end)
    {
        DescriptionValue = description;
        _directives = directives;
    }

    /// <summary>The description's text, or null when there is none.</summary>
    public string? Description => DescriptionValue?.Text;

    /// <summary>The description as it stands in the document, or null when there is none.</summary>
    public ValueNode? DescriptionValue { get; }

    /// <summary>The directives.</summary>
    public SyntaxList<DirectiveNode> Directives => new(_directives);
}
