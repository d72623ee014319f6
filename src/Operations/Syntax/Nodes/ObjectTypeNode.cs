namespace GqlAuthTooling.Operations;

/// <summary>An object type.</summary>
public sealed class ObjectTypeNode : ComplexTypeNode
{
    internal ObjectTypeNode(in DefinitionHead head, int end, NamedTypeNode[]? interfaces, FieldDefinitionNode[]? fields)
        : base(head, end, interfaces, fields)
    {
    }
}
