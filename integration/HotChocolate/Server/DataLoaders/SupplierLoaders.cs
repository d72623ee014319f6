using GqlAuthTooling.OnHotChocolate.Server.Domain;
using GqlAuthTooling.OnHotChocolate.Server.Services;
using GreenDonut;

namespace GqlAuthTooling.OnHotChocolate.Server.DataLoaders;

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
