using System.Threading;
using System.Threading.Tasks;

namespace GqlAuthTooling.AspNetCore;

/// <summary>Remembers which one-time codes were used, for all servers that share the store.</summary>
public interface IOneTimeCodeStore
{
    /// <summary>
    /// Uses a code: notes its step as the last one of the account, if it is later than the one noted before. Of several servers that
    /// do so at the same time one succeeds.
    /// </summary>
    /// <param name="account">
    /// The account's id; empty, with step 0, for an attempt that is refused anyway, so that it takes as long as one that is not.
    /// Answer it like any other.
    /// </param>
    /// <param name="step">The step of time that the code belongs to, counted from 1970.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether the code was unused, and no later one was used.</returns>
    Task<bool> TryUseAsync(string account, long step, CancellationToken cancellationToken);
}
