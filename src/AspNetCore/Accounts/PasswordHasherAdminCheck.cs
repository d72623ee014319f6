using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Identity;

namespace GqlAuthTooling.AspNetCore;

/// <summary>
/// Checks passwords of administrators by a hasher of ASP.NET Core Identity, <see cref="PasswordHasher{TUser}"/> for example. The hasher is
/// asked once for each attempt, also where nobody has the name, so that the time doesn't tell.
/// </summary>
/// <remarks>Accounts whose hash was made with less work than new ones have are told apart by time all the same, until they are
/// hashed anew: override <see cref="RehashAsync"/>.</remarks>
/// <typeparam name="TUser">The host's type of a administrator. A new one stands in where there is none.</typeparam>
public abstract class PasswordHasherAdminCheck<TUser> : IAdminCredentialCheck
    where TUser : class, new()
{
    private readonly PasswordVerifier<TUser> _verifier;

    /// <summary>Makes the check.</summary>
    /// <param name="hasher">Compares passwords with hashes.</param>
    protected PasswordHasherAdminCheck(IPasswordHasher<TUser> hasher)
    {
        ArgumentNullException.ThrowIfNull(hasher);
        _verifier = new PasswordVerifier<TUser>(hasher);
    }

    /// <inheritdoc/>
    public async Task<AdminAccount?> CheckAsync(string userName, string password, CancellationToken cancellationToken)
    {
        var user = await FindUserByNameAsync(userName, cancellationToken).ConfigureAwait(false);
        var result = _verifier.Verify(user, user is null ? null : PasswordHashOf(user), password);
        if (user is null || result == PasswordVerificationResult.Failed)
        {
            return null;
        }

        if (result == PasswordVerificationResult.SuccessRehashNeeded)
        {
            await RehashAsync(user, password, cancellationToken).ConfigureAwait(false);
        }

        return AccountOf(user);
    }

    /// <inheritdoc/>
    public async Task<AdminAccount?> FindByIdAsync(string id, CancellationToken cancellationToken) =>
        await FindUserByIdAsync(id, cancellationToken).ConfigureAwait(false) is { } user ? AccountOf(user) : null;

    /// <summary>Finds a administrator by the name that was typed.</summary>
    /// <param name="name">The name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract Task<TUser?> FindUserByNameAsync(string name, CancellationToken cancellationToken);

    /// <summary>Finds a administrator by the id of the account.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract Task<TUser?> FindUserByIdAsync(string id, CancellationToken cancellationToken);

    /// <summary>The stored hash of the password; <see langword="null"/> for an account that has none.</summary>
    /// <param name="user">The administrator.</param>
    protected abstract string? PasswordHashOf(TUser user);

    /// <summary>What tokens need to know of the account.</summary>
    /// <param name="user">The administrator.</param>
    protected abstract AdminAccount AccountOf(TUser user);

    /// <summary>Called when the password was right and its hash is one of less work than the hasher makes now. Does nothing.</summary>
    /// <param name="user">The administrator.</param>
    /// <param name="password">The password, to be hashed and stored again.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected virtual Task RehashAsync(TUser user, string password, CancellationToken cancellationToken) => Task.CompletedTask;
}
