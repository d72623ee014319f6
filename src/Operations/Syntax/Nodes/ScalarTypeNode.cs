namespace GqlAuthTooling.Operations;

/// <summary>A scalar type.</summary>
public sealed class ScalarTypeNode : TypeDefinitionNode
{
    internal ScalarTypeNode(in DefinitionHead head, int end)
        : base(head, end)
    {
    }
}
