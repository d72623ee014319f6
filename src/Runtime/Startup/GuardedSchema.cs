using System.ComponentModel;

namespace GqlAuthTooling;

/// <summary>
/// Marks, among the services of a server, a schema that has an adapter: the adapter of another assembly leaves to it what a schema
/// can have only once. Nothing is decided by it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GuardedSchema
{
    /// <summary>Marks a schema.</summary>
    /// <param name="name">The schema's name.</param>
    public GuardedSchema(string name) => Name = Guard.NotNull(name, nameof(name));

    /// <summary>The schema's name.</summary>
    public string Name { get; }
}
