using System.Globalization;
using GqlAuthTooling.AspNetCore;
using Microsoft.AspNetCore.Identity;

namespace Storefront.Tokens;

/// <summary>Changes how customers sign in, and ends the tokens that they signed in for before.</summary>
public sealed class CustomerSecurity(ICustomerLogins logins, IPasswordHasher<CustomerLogin> hasher, CustomerTokenService tokens)
{
    /// <summary>Sets a password.</summary>
    /// <returns>How many tokens have ended.</returns>
    public async Task<int> ChangePasswordAsync(int customerId, string password, string by, CancellationToken cancellationToken)
    {
        var hash = hasher.HashPassword(new CustomerLogin(), password);
        await logins.SetPasswordHashAsync(customerId, hash, cancellationToken).ConfigureAwait(false);
        return await RevokeAllAsync(customerId, by, "password changed", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Locks an account.</summary>
    /// <returns>How many tokens have ended.</returns>
    public async Task<int> LockAsync(int customerId, string by, CancellationToken cancellationToken)
    {
        await logins.LockAsync(customerId, cancellationToken).ConfigureAwait(false);
        return await RevokeAllAsync(customerId, by, "account locked", cancellationToken).ConfigureAwait(false);
    }

    private Task<int> RevokeAllAsync(int customerId, string by, string reason, CancellationToken cancellationToken) =>
        tokens.RevokeAllAsync(customerId.ToString(CultureInfo.InvariantCulture), by, reason, cancellationToken);
}
