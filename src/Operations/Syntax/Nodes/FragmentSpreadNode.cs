namespace GqlAuthTooling.Operations;

/// <summary>Selects what a fragment selects.</summary>
public sealed class FragmentSpreadNode : SelectionNode
{
    internal FragmentSpreadNode(int start, int end, string name, DirectiveNode[]? directives)
        : base(start, end, directives) => Name = name;

    /// <summary>The fragment's name.</summary>
    public string Name { get; }
}
