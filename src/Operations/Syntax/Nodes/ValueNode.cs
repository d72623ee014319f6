namespace GqlAuthTooling.Operations;

/// <summary>A value of a document.</summary>
public sealed class ValueNode : SyntaxNode
{
    // One field instead of three: a text, the document to read the text from when somebody asks, or the parts of a list or object.
    private object? _content;

    internal ValueNode(int start, int end, ValueKind kind, object? content, bool isBlock = false)
        : base(start, end)
    {
        Kind = kind;
        IsBlock = isBlock;
        _content = content;
    }

    /// <summary>The kind of value.</summary>
    public ValueKind Kind { get; }

    /// <summary>Whether a string stands between three quotes.</summary>
    public bool IsBlock { get; }

    /// <summary>A variable's name without <c>$</c>, a number as it is written, <c>true</c>, <c>false</c>, <c>null</c>, the name of an
    /// enum value, or what a string stands for: escapes resolved, common indentation of a block removed. Empty for lists and
    /// objects.</summary>
    public string Text
    {
        get
        {
            if (_content is SourceText source)
            {
                // Two threads may both do this; they come to the same text.
                _content = Kind == ValueKind.String ? StringText.Decode(source, Start, End, IsBlock) : source.Text(Start, End);
            }

            return _content as string ?? "";
        }
    }

    /// <summary>The items of a list; empty for other values.</summary>
    public SyntaxList<ValueNode> Items => new(_content as ValueNode[]);

    /// <summary>The fields of an object; empty for other values.</summary>
    public SyntaxList<ObjectFieldNode> Fields => new(_content as ObjectFieldNode[]);
}
