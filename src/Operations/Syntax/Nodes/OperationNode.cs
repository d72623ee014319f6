namespace GqlAuthTooling.Operations;

/// <summary>An operation: a query, a mutation or a subscription.</summary>
public sealed class OperationNode : DefinitionNode
{
    private readonly VariableDefinitionNode[]? _variables;
    private readonly SelectionNode[] _selections;

    internal OperationNode(
        int start,
        int end,
        ValueNode? description,
        OperationKind kind,
        string? name,
        VariableDefinitionNode[]? variables,
        DirectiveNode[]? directives,
        SelectionNode[] selections)
        : base(start, end, description, directives)
    {
        Kind = kind;
        Name = name;
        _variables = variables;
        _selections = selections;
    }

    /// <summary>Query, mutation or subscription.</summary>
    public OperationKind Kind { get; }

    /// <summary>The operation's name, or null when it has none.</summary>
    public string? Name { get; }

    /// <summary>The variables that the operation declares.</summary>
    public SyntaxList<VariableDefinitionNode> Variables => new(_variables);

    /// <summary>What the operation selects on its root type; never empty.</summary>
    public SyntaxList<SelectionNode> Selections => new(_selections);
}
