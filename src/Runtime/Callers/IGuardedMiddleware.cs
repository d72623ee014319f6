using System;
using System.ComponentModel;

namespace GqlAuthTooling;

/// <summary>
/// Marks what an adapter puts around a middleware, so that it finds it again below what the adapter of another assembly, on
/// the same schema, has put around it. Nothing is decided by it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IGuardedMiddleware
{
    /// <summary>What is guarded.</summary>
    Delegate Inner { get; }
}
