namespace GqlAuthTooling.Operations;

/// <summary>A type as it is referred to: a <see cref="NamedTypeNode"/>, a <see cref="ListTypeNode"/> or a <see cref="NonNullTypeNode"/>.</summary>
public abstract class TypeNode : SyntaxNode
{
    private protected TypeNode(int start, int end)
        : base(start, end)
    {
    }

    /// <summary>The name within all lists and exclamation marks.</summary>
    public abstract string NamedType { get; }
}
