namespace GqlAuthTooling.Operations;

/// <summary>A type by its name.</summary>
public sealed class NamedTypeNode : TypeNode
{
    internal NamedTypeNode(int start, int end, string name)
        : base(start, end) => Name = name;

    /// <summary>The type's name.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public override string NamedType => Name;
}
