namespace GqlAuthTooling.Operations;

/// <summary>The root type of one kind of operation.</summary>
public sealed class RootOperationTypeNode : SyntaxNode
{
    internal RootOperationTypeNode(int start, int end, OperationKind kind, NamedTypeNode type)
        : base(start, end)
    {
        Kind = kind;
        Type = type;
    }

    /// <summary>The kind of operation.</summary>
    public OperationKind Kind { get; }

    /// <summary>The root type.</summary>
    public NamedTypeNode Type { get; }
}
