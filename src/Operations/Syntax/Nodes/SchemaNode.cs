namespace GqlAuthTooling.Operations;

/// <summary>Says what the root types of a schema are.</summary>
public sealed class SchemaNode : DefinitionNode
{
    private readonly RootOperationTypeNode[]? _operationTypes;

    internal SchemaNode(
        int start,
        int end,
        bool isExtension,
        ValueNode? description,
        DirectiveNode[]? directives,
        RootOperationTypeNode[]? operationTypes)
        : base(start, end, description, directives)
    {
        IsExtension = isExtension;
        _operationTypes = operationTypes;
    }

    /// <summary>Whether this is <c>extend schema</c>.</summary>
    public bool IsExtension { get; }

    /// <summary>The root types; may be empty in an extension.</summary>
    public SyntaxList<RootOperationTypeNode> OperationTypes => new(_operationTypes);
}
