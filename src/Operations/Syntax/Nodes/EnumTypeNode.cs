namespace GqlAuthTooling.Operations;

/// <summary>An enum type.</summary>
public sealed class EnumTypeNode : TypeDefinitionNode
{
    private readonly EnumValueDefinitionNode[]? _values;

    internal EnumTypeNode(in DefinitionHead head, int end, EnumValueDefinitionNode[]? values)
        : base(head, end) => _values = values;

    /// <summary>The values.</summary>
    public SyntaxList<EnumValueDefinitionNode> Values => new(_values);
}
