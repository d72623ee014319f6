namespace GqlAuthTooling.Operations;

/// <summary>A field of an object type or an interface.</summary>
public sealed class FieldDefinitionNode : DefinitionNode
{
    private readonly InputValueDefinitionNode[]? _arguments;

    internal FieldDefinitionNode(
        int start,
        int end,
        ValueNode? description,
        string name,
        InputValueDefinitionNode[]? arguments,
        TypeNode type,
        DirectiveNode[]? directives)
        : base(start, end, description, directives)
    {
        Name = name;
        Type = type;
        _arguments = arguments;
    }

    /// <summary>The field's name.</summary>
    public string Name { get; }

    /// <summary>The arguments.</summary>
    public SyntaxList<InputValueDefinitionNode> Arguments => new(_arguments);

    /// <summary>The type that the field returns.</summary>
    public TypeNode Type { get; }
}
