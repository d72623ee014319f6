using System.ComponentModel;

namespace GqlAuthTooling;

/// <summary>
/// Marks what an adapter keeps with a type that is described instead of annotated, so that the adapter of another assembly, which
/// builds the schema, finds it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IDeclaredRequirement
{
    /// <summary>What the description asks for.</summary>
    Requirement Requirement { get; }
}
