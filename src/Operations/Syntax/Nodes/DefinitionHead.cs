namespace GqlAuthTooling.Operations;

/// <summary>What definitions of types have in common, while one is being parsed.</summary>
internal struct DefinitionHead
{
    public int Start;
    public bool IsExtension;
    public ValueNode? Description;
    public string Name;
    public DirectiveNode[]? Directives;
}
