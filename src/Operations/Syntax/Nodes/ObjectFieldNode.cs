namespace GqlAuthTooling.Operations;

/// <summary>A field of an input object's value.</summary>
public sealed class ObjectFieldNode : SyntaxNode
{
    internal ObjectFieldNode(int start, int end, string name, ValueNode value)
        : base(start, end)
    {
        Name = name;
        Value = value;
    }

    /// <summary>The field's name.</summary>
    public string Name { get; }

    /// <summary>The field's value.</summary>
    public ValueNode Value { get; }
}
