namespace GqlAuthTooling.Operations;

/// <summary>Defines a named type, or adds to one.</summary>
public abstract class TypeDefinitionNode : DefinitionNode
{
    private protected TypeDefinitionNode(in DefinitionHead head, int end)
        : base(head.Start, end, head.Description, head.Directives)
    {
        Name = head.Name;
        IsExtension = head.IsExtension;
    }

    /// <summary>The type's name.</summary>
    public string Name { get; }

    /// <summary>Whether this is <c>extend …</c>, which adds to a type defined elsewhere.</summary>
    public bool IsExtension { get; }
}
