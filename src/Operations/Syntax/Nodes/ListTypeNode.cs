namespace GqlAuthTooling.Operations;

/// <summary>A list type, <c>[Item]</c>.</summary>
public sealed class ListTypeNode : TypeNode
{
    internal ListTypeNode(int start, int end, TypeNode item)
        : base(start, end) => Item = item;

    /// <summary>The type of the list's items.</summary>
    public TypeNode Item { get; }

    /// <inheritdoc/>
    public override string NamedType => Item.NamedType;
}
