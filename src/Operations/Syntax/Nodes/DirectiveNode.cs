namespace GqlAuthTooling.Operations;

/// <summary>A directive that is used.</summary>
public sealed class DirectiveNode : SyntaxNode
{
    private readonly ArgumentNode[]? _arguments;

    internal DirectiveNode(int start, int end, string name, ArgumentNode[]? arguments)
        : base(start, end)
    {
        Name = name;
        _arguments = arguments;
    }

    /// <summary>The directive's name without <c>@</c>.</summary>
    public string Name { get; }

    /// <summary>The arguments.</summary>
    public SyntaxList<ArgumentNode> Arguments => new(_arguments);
}
