using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Identity;

namespace GqlAuthTooling.AspNetCore;

/// <summary>Checks passwords of customers by a hasher of ASP.NET Core Identity. Their names are their addresses.</summary>
/// <typeparam name="TUser">The host's type of a customer. A new one stands in where there is none.</typeparam>
public abstract class PasswordHasherCustomerCheck<TUser> : PasswordHasherCheck<TUser, CustomerAccount>, ICustomerCredentialCheck
    where TUser : class, new()
{
    /// <summary>Makes the check.</summary>
    /// <param name="hasher">Compares passwords with hashes.</param>
    protected PasswordHasherCustomerCheck(IPasswordHasher<TUser> hasher)
        : base(hasher)
    {
    }

    /// <inheritdoc/>
    public async Task<CustomerAccount?> FindByEmailAsync(string email, CancellationToken cancellationToken) =>
        await FindUserByNameAsync(email, cancellationToken).ConfigureAwait(false) is { } user ? AccountOf(user) : null;
}
