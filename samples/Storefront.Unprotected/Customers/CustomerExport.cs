using GqlAuthTooling;
using Storefront.Unprotected.Data;

namespace Storefront.Unprotected.Customers;

/// <summary>A service behind the nightly export. No client can ask for it, so the attribute guards nothing.</summary>
public sealed class CustomerExport(ShopDatabase database)
{
    [RequiresPermission("Customer:export")]
    public async Task<string> ExportAsync(CancellationToken cancellationToken)
    {
        var customers = await database.FindCustomersAsync(_ => true, cancellationToken);
        return string.Join("\n", customers.Select(customer => customer.Email + ";" + customer.FirstName));
    }
}
