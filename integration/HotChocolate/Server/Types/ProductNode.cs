using GqlAuthTooling.OnHotChocolate.Server.DataLoaders;
using GqlAuthTooling.OnHotChocolate.Server.Domain;
using GqlAuthTooling.OnHotChocolate.Server.Services;
using GreenDonut;
using HotChocolate.Types.Relay;

namespace GqlAuthTooling.OnHotChocolate.Server.Types;

/// <summary>A type extension as HotChocolate's generator wants it.</summary>
[ObjectType<Product>]
public static partial class ProductNode
{
    static partial void Configure(IObjectTypeDescriptor<Product> descriptor)
    {
        descriptor.Field(product => product.InternalName).Ignore();
        descriptor.Field(product => product.Kind).Name("category");
    }

    [NodeResolver]
    public static Product? GetProductById(int id, IShop shop) => shop.Products.FirstOrDefault(product => product.Id == id);

    [BindMember(nameof(Product.SupplierId))]
    [RequiresPermission("Supplier:read")]
    public static async Task<Supplier?> GetSupplierAsync(
        [Parent(nameof(Product.SupplierId))] Product product, ISupplierByIdDataLoader suppliers, CancellationToken cancellationToken) =>
        await suppliers.LoadAsync(product.SupplierId, cancellationToken);

    [UsePaging(MaxPageSize = 5)]
    public static IEnumerable<Product> GetRelated([Parent] Product product, IShop shop) =>
        shop.Products.Where(other => other.Id != product.Id);

    /// <summary>A data loader beside the fields that use it.</summary>
    [DataLoader]
    public static Task<Dictionary<int, int>> GetStockAsync(IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(ids.ToDictionary(id => id, id => id * 2));
    }

    public static string Slug([Parent] Product product, bool lower = true) => lower ? product.Name.ToLowerInvariant() : product.Name;
}
