namespace GqlAuthTooling.Operations;

/// <summary>An argument of a field or directive.</summary>
public sealed class ArgumentNode : SyntaxNode
{
    internal ArgumentNode(int start, int end, string name, ValueNode value)
        : base(start, end)
    {
        Name = name;
        Value = value;
    }

    /// <summary>The argument's name.</summary>
    public string Name { get; }

    /// <summary>The argument's value.</summary>
    public ValueNode Value { get; }
}
