namespace GqlAuthTooling.Operations;

/// <summary>An input object type.</summary>
public sealed class InputObjectTypeNode : TypeDefinitionNode
{
    private readonly InputValueDefinitionNode[]? _fields;

    internal InputObjectTypeNode(in DefinitionHead head, int end, InputValueDefinitionNode[]? fields)
        : base(head, end) => _fields = fields;

    /// <summary>The input fields.</summary>
    public SyntaxList<InputValueDefinitionNode> Fields => new(_fields);
}
