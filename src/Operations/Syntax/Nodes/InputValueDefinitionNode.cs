namespace GqlAuthTooling.Operations;

/// <summary>An argument of a field or directive, or a field of an input object type.</summary>
public sealed class InputValueDefinitionNode : DefinitionNode
{
    internal InputValueDefinitionNode(
        int start, int end, ValueNode? description, string name, TypeNode type, ValueNode? defaultValue, DirectiveNode[]? directives)
        : base(start, end, description, directives)
    {
        Name = name;
        Type = type;
        Default = defaultValue;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The type.</summary>
    public TypeNode Type { get; }

    /// <summary>The value where an operation gives none, or null when there is no such value.</summary>
    public ValueNode? Default { get; }
}
