namespace Microsoft.CodeAnalysis
{
    /// <summary>Marks a class as this assembly's own: another one that sees its internals doesn't see it.</summary>
    internal sealed partial class EmbeddedAttribute : global::System.Attribute
    {
    }
}
