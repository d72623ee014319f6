namespace Storefront.Customers;

/// <summary>Where customers are kept.</summary>
public interface ICustomerRepository
{
    Task<Customer?> FindAsync(int id, CancellationToken cancellationToken);
}
