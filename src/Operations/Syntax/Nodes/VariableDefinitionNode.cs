namespace GqlAuthTooling.Operations;

/// <summary>A variable that an operation declares.</summary>
public sealed class VariableDefinitionNode : DefinitionNode
{
    internal VariableDefinitionNode(
        int start, int end, ValueNode? description, string name, TypeNode type, ValueNode? defaultValue, DirectiveNode[]? directives)
        : base(start, end, description, directives)
    {
        Name = name;
        Type = type;
        Default = defaultValue;
    }

    /// <summary>The variable's name without <c>$</c>.</summary>
    public string Name { get; }

    /// <summary>The variable's type.</summary>
    public TypeNode Type { get; }

    /// <summary>The value of the variable where a request gives none, or null when there is no such value.</summary>
    public ValueNode? Default { get; }
}
