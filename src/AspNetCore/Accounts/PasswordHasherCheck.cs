using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Identity;

namespace GqlAuthTooling.AspNetCore;

/// <summary>
/// Checks passwords by a hasher of ASP.NET Core Identity, <see cref="PasswordHasher{TUser}"/> for example. The hasher is asked once for
/// each attempt, also where nobody has the name, so that the time doesn't tell.
/// </summary>
/// <remarks>Accounts whose hash was made with less work than new ones have are told apart by time all the same, until they are
/// hashed anew: override <see cref="RehashAsync"/>.</remarks>
/// <typeparam name="TUser">The host's type of a user. A new one stands in where there is none.</typeparam>
/// <typeparam name="TAccount">What tokens need to know of an account.</typeparam>
public abstract class PasswordHasherCheck<TUser, TAccount>
    where TUser : class, new()
    where TAccount : class
{
    private readonly PasswordVerifier<TUser> _verifier;

    // Whose hash is one of less work, from the check until the sign-in is accepted.
    private (TUser User, TAccount Account)? _outdated;

    private protected PasswordHasherCheck(IPasswordHasher<TUser> hasher)
    {
        ArgumentNullException.ThrowIfNull(hasher);
        _verifier = new PasswordVerifier<TUser>(hasher);
    }

    /// <summary>The account of a name and a password, or <see langword="null"/> when they don't belong together.</summary>
    /// <param name="name">The name that was typed.</param>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<TAccount?> CheckAsync(string name, string password, CancellationToken cancellationToken)
    {
        var user = await FindUserByNameAsync(name, cancellationToken).ConfigureAwait(false);
        var result = _verifier.Verify(user, user is null ? null : PasswordHashOf(user), password);
        var account = user is null || result == PasswordVerificationResult.Failed ? null : AccountOf(user);
        _outdated = account is not null && result == PasswordVerificationResult.SuccessRehashNeeded ? (user!, account) : null;
        return account;
    }

    /// <summary>Called when the account gets a token: a hash of less work is made anew now.</summary>
    /// <param name="account">What <see cref="CheckAsync"/> returned.</param>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The account as it is now.</returns>
    public async Task<TAccount> AcceptAsync(TAccount account, string password, CancellationToken cancellationToken)
    {
        // A host may have made one check for several sign-ins: this password is that of this account only.
        if (_outdated is not { } kept || !ReferenceEquals(kept.Account, account))
        {
            return account;
        }

        _outdated = null;
        await RehashAsync(kept.User, password, cancellationToken).ConfigureAwait(false);

        // Where the hash is the security stamp, there is another one now.
        return AccountOf(kept.User);
    }

    /// <summary>The account of an id, or <see langword="null"/>.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<TAccount?> FindByIdAsync(string id, CancellationToken cancellationToken) =>
        await FindUserByIdAsync(id, cancellationToken).ConfigureAwait(false) is { } user ? AccountOf(user) : null;

    /// <summary>Finds a user by the name, or address, that was typed.</summary>
    /// <param name="name">The name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract Task<TUser?> FindUserByNameAsync(string name, CancellationToken cancellationToken);

    /// <summary>Finds a user by the id of the account.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract Task<TUser?> FindUserByIdAsync(string id, CancellationToken cancellationToken);

    /// <summary>The stored hash of the password; <see langword="null"/> for an account that has none.</summary>
    /// <param name="user">The user.</param>
    protected abstract string? PasswordHashOf(TUser user);

    /// <summary>What tokens need to know of the account.</summary>
    /// <param name="user">The user.</param>
    protected abstract TAccount AccountOf(TUser user);

    /// <summary>
    /// Called when a sign-in was accepted and the hash is one of less work than the hasher makes now. Does nothing.
    /// </summary>
    /// <param name="user">The user, to be brought up to date, too: what its token depends on is read from it afterwards.</param>
    /// <param name="password">The password, to be hashed and stored again.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected virtual Task RehashAsync(TUser user, string password, CancellationToken cancellationToken) => Task.CompletedTask;
}
