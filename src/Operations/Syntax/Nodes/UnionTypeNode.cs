namespace GqlAuthTooling.Operations;

/// <summary>A union type.</summary>
public sealed class UnionTypeNode : TypeDefinitionNode
{
    private readonly NamedTypeNode[]? _members;

    internal UnionTypeNode(in DefinitionHead head, int end, NamedTypeNode[]? members)
        : base(head, end) => _members = members;

    /// <summary>The types of the union.</summary>
    public SyntaxList<NamedTypeNode> Members => new(_members);
}
