namespace GqlAuthTooling.Operations;

/// <summary>A type whose values are never null, <c>Of!</c>.</summary>
public sealed class NonNullTypeNode : TypeNode
{
    internal NonNullTypeNode(int start, int end, TypeNode of)
        : base(start, end) => Of = of;

    /// <summary>The type without the exclamation mark; a named type or a list.</summary>
    public TypeNode Of { get; }

    /// <inheritdoc/>
    public override string NamedType => Of.NamedType;
}
