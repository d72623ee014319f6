using System.Threading;

namespace GqlAuthTooling;

/// <summary>
/// Collects warnings for the mutation in whose flow of execution they are added, in whatever dependency injection scope the
/// service that adds them lives: a resolver may have a scope of its own.
/// </summary>
public sealed class UserWarnings : IUserWarnings
{
    private static readonly AsyncLocal<MutationWarnings?> Running = new();

    /// <summary>
    /// Begins to collect for a mutation. To be called from an asynchronous method that awaits the mutation: what is collected
    /// afterwards in this flow belongs to the caller of that method again.
    /// </summary>
    /// <returns>What is collected.</returns>
    public static MutationWarnings Begin() => Running.Value = new MutationWarnings();

    /// <inheritdoc/>
    public void Add(UserWarning warning)
    {
        Guard.NotNull(warning, nameof(warning));
        Running.Value?.Add(warning);
    }

    /// <inheritdoc/>
    public void Add(string message, params string[] path) => Add(new UserWarning(message, path));
}
