using GqlAuthTooling.Integration.Server.Domain;
using GqlAuthTooling.Integration.Server.Services;
using GreenDonut;

namespace GqlAuthTooling.Integration.Server.DataLoaders;

/// <summary>A data loader is a public static method and still no field.</summary>
public static class SupplierLoaders
{
    [DataLoader]
    public static Task<Dictionary<int, Supplier>> GetSupplierByIdAsync(
        IReadOnlyList<int> ids, IShop shop, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(shop.Suppliers.Where(supplier => ids.Contains(supplier.Id)).ToDictionary(supplier => supplier.Id));
    }
}
