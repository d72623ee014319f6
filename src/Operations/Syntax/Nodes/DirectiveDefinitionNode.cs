namespace GqlAuthTooling.Operations;

/// <summary>Defines a directive.</summary>
public sealed class DirectiveDefinitionNode : DefinitionNode
{
    private readonly InputValueDefinitionNode[]? _arguments;
    private readonly string[] _locations;

    internal DirectiveDefinitionNode(
        int start,
        int end,
        ValueNode? description,
        string name,
        InputValueDefinitionNode[]? arguments,
        bool isRepeatable,
        string[] locations)
        : base(start, end, description, null)
    {
        Name = name;
        IsRepeatable = isRepeatable;
        _arguments = arguments;
        _locations = locations;
    }

    /// <summary>The directive's name without <c>@</c>.</summary>
    public string Name { get; }

    /// <summary>Whether it may stand more than once in one place.</summary>
    public bool IsRepeatable { get; }

    /// <summary>The arguments.</summary>
    public SyntaxList<InputValueDefinitionNode> Arguments => new(_arguments);

    /// <summary>Where the directive may stand, in the specification's words (<c>FIELD_DEFINITION</c>); never empty.</summary>
    public SyntaxList<string> Locations => new(_locations);
}
