namespace Storefront.Customers;

/// <summary>Where customers are kept.</summary>
public interface ICustomerRepository
{
    Task<Customer?> FindAsync(int id, CancellationToken cancellationToken);

    Task<Customer?> FindByEmailAsync(string email, CancellationToken cancellationToken);

    /// <summary>Whether the password is the customer's.</summary>
    Task<bool> VerifyPasswordAsync(int customerId, string password, CancellationToken cancellationToken);
}
