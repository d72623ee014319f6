namespace GqlAuthTooling.Operations;

/// <summary>A field that is selected.</summary>
public sealed class FieldNode : SelectionNode
{
    private readonly ArgumentNode[]? _arguments;
    private readonly SelectionNode[]? _selections;

    internal FieldNode(
        int start,
        int end,
        string? alias,
        string name,
        ArgumentNode[]? arguments,
        DirectiveNode[]? directives,
        SelectionNode[]? selections)
        : base(start, end, directives)
    {
        Alias = alias;
        Name = name;
        _arguments = arguments;
        _selections = selections;
    }

    /// <summary>The name that the answer is to have instead of the field's, or null.</summary>
    public string? Alias { get; }

    /// <summary>The field's name.</summary>
    public string Name { get; }

    /// <summary>The name in the answer: the alias, else the field's name.</summary>
    public string ResponseName => Alias ?? Name;

    /// <summary>The arguments.</summary>
    public SyntaxList<ArgumentNode> Arguments => new(_arguments);

    /// <summary>What is selected on the field's type; empty for a leaf.</summary>
    public SyntaxList<SelectionNode> Selections => new(_selections);
}
