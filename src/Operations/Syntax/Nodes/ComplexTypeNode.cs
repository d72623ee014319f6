namespace GqlAuthTooling.Operations;

/// <summary>A type with fields: an <see cref="ObjectTypeNode"/> or an <see cref="InterfaceTypeNode"/>.</summary>
public abstract class ComplexTypeNode : TypeDefinitionNode
{
    private readonly NamedTypeNode[]? _interfaces;
    private readonly FieldDefinitionNode[]? _fields;

    private protected ComplexTypeNode(in DefinitionHead head, int end, NamedTypeNode[]? interfaces, FieldDefinitionNode[]? fields)
        : base(head, end)
    {
        _interfaces = interfaces;
        _fields = fields;
    }

    /// <summary>The interfaces that the type says it implements.</summary>
    public SyntaxList<NamedTypeNode> Interfaces => new(_interfaces);

    /// <summary>The fields.</summary>
    public SyntaxList<FieldDefinitionNode> Fields => new(_fields);
}
