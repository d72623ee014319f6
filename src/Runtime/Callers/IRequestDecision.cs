using System.ComponentModel;

namespace GqlAuthTooling;

/// <summary>
/// Marks what an adapter keeps about a request, so that the adapter of another assembly, on the same schema, leaves it in its
/// place. Nothing is decided by it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRequestDecision
{
}
