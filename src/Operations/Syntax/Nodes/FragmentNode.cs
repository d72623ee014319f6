namespace GqlAuthTooling.Operations;

/// <summary>A fragment: selections with a name, which operations spread.</summary>
public sealed class FragmentNode : DefinitionNode
{
    private readonly SelectionNode[] _selections;

    internal FragmentNode(
        int start,
        int end,
        ValueNode? description,
        string name,
        NamedTypeNode typeCondition,
        DirectiveNode[]? directives,
        SelectionNode[] selections)
        : base(start, end, description, directives)
    {
        Name = name;
        TypeCondition = typeCondition;
        _selections = selections;
    }

    /// <summary>The fragment's name.</summary>
    public string Name { get; }

    /// <summary>The type that the fragment is about.</summary>
    public NamedTypeNode TypeCondition { get; }

    /// <summary>What the fragment selects; never empty.</summary>
    public SyntaxList<SelectionNode> Selections => new(_selections);
}
