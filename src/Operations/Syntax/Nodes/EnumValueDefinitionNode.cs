namespace GqlAuthTooling.Operations;

/// <summary>A value of an enum type.</summary>
public sealed class EnumValueDefinitionNode : DefinitionNode
{
    internal EnumValueDefinitionNode(int start, int end, ValueNode? description, string name, DirectiveNode[]? directives)
        : base(start, end, description, directives) => Name = name;

    /// <summary>The value's name.</summary>
    public string Name { get; }
}
