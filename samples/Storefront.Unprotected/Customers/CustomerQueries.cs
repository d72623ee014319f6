using GqlAuthTooling;
using Microsoft.AspNetCore.Authorization;
using Storefront.Unprotected.Data;

namespace Storefront.Unprotected.Customers;

[GraphQLRoot(OperationKind.Query)]
public sealed class CustomerQueries(ShopDatabase database)
{
    // ASP.NET Core's attribute, for controllers: on a resolver it does nothing, and it looks safe.
    [Authorize(Policy = "CustomerService")]
    public Task<IReadOnlyList<Customer>> GetCustomersAsync(CancellationToken cancellationToken) =>
        database.FindCustomersAsync(_ => true, cancellationToken);
}
