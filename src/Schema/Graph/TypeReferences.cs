namespace GqlAuthTooling.Schema;

/// <summary>What the graph asks of a type where it is used.</summary>
internal static class TypeReferences
{
    /// <summary>Whether there can be many of it.</summary>
    /// <param name="type">The type.</param>
    public static bool IsList(this TypeReference type) => type.Syntax.Length > 0 && type.Syntax[0] == '[';
}
