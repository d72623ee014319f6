namespace Storefront.Tokens;

/// <summary>Where it is kept how customers sign in.</summary>
public interface ICustomerLogins
{
    Task<CustomerLogin?> FindAsync(int customerId, CancellationToken cancellationToken);

    Task<CustomerLogin?> FindByEmailAsync(string email, CancellationToken cancellationToken);

    /// <summary>Keeps another password, with a security stamp of its own. A customer that isn't there gets none.</summary>
    Task SetPasswordHashAsync(int customerId, string passwordHash, CancellationToken cancellationToken);

    /// <summary>Keeps the account from being used.</summary>
    Task LockAsync(int customerId, CancellationToken cancellationToken);
}
