using GqlAuthTooling.Integration.Server.DataLoaders;
using GqlAuthTooling.Integration.Server.Domain;
using GqlAuthTooling.Integration.Server.Services;
using HotChocolate.Types.Relay;

namespace GqlAuthTooling.Integration.Server.Types;

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

    public static string Slug([Parent] Product product, bool lower = true) => lower ? product.Name.ToLowerInvariant() : product.Name;
}
