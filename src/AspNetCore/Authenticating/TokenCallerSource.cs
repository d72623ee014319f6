using System;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;

namespace GqlAuthTooling.AspNetCore;

/// <summary>
/// Looks at every operation, and at every event of a subscription, whether the token by which the caller came in is still valid.
/// Once it isn't, the caller is anonymous: an open subscription is denied its next event and ends, and so is what a web socket sends
/// that was opened before.
/// </summary>
/// <remarks>Added by <c>AddGqlAuthTokens</c> unless the host has a source of its own, which may ask this one first.</remarks>
public sealed class TokenCallerSource : ICallerSource
{
    private readonly TokenValidator _validator;

    /// <summary>Makes the source.</summary>
    /// <param name="validator">What knows the tokens.</param>
    public TokenCallerSource(TokenValidator validator) => _validator = validator;

    /// <inheritdoc/>
    public async Task<Caller> FindAsync(CallerRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        foreach (var identity in request.User?.Identities ?? [])
        {
            // A claim of that name in another identity is somebody else's word.
            if (identity.AuthenticationType == GqlAuthTokenDefaults.AuthenticationScheme
                && !await _validator.IsStillValidAsync(PrefixOf(identity), cancellationToken).ConfigureAwait(false))
            {
                return Caller.Anonymous(request.Catalog);
            }
        }

        return request.Claimed;
    }

    // A host's transformation may have left the claim out; what can't be checked is not valid.
    private static string PrefixOf(ClaimsIdentity identity) => identity.FindFirst(GqlAuthTokenClaims.Prefix)?.Value ?? string.Empty;
}
