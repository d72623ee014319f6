using GqlAuthTooling;

namespace Storefront.Customers;

[GraphQLRoot(OperationKind.Query)]
public sealed class CustomerQueries(ICustomerRepository customers, ICurrentCustomer current)
{
    /// <summary>The caller's own profile.</summary>
    [RequiresAuthentication]
    public async Task<Customer?> GetCustomerAsync(CancellationToken cancellationToken) =>
        current.Id is { } id ? await customers.FindAsync(id, cancellationToken).ConfigureAwait(false) : null;
}
