using System.Threading;
using System.Threading.Tasks;

namespace GqlAuthTooling;

/// <summary>
/// Says who sends an operation, in place of the claims of the principal alone. A host registers one to ask a store of its own,
/// for example whether a credential was revoked. Asked once a request, and again at every event of a subscription.
/// </summary>
public interface ICallerSource
{
    /// <summary>The caller of an operation.</summary>
    /// <param name="request">What is known about the caller.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The caller; <see cref="Caller.Anonymous"/> when the credential is not, or no longer, valid. Whoever throws
    /// denies.</returns>
    Task<Caller> FindAsync(CallerRequest request, CancellationToken cancellationToken);
}
