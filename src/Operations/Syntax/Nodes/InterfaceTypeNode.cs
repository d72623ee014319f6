namespace GqlAuthTooling.Operations;

/// <summary>An interface type.</summary>
public sealed class InterfaceTypeNode : ComplexTypeNode
{
    internal InterfaceTypeNode(in DefinitionHead head, int end, NamedTypeNode[]? interfaces, FieldDefinitionNode[]? fields)
        : base(head, end, interfaces, fields)
    {
    }
}
