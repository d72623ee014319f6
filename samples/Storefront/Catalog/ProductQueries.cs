using GqlAuthTooling;

namespace Storefront.Catalog;

/// <summary>The requirement on the class is declared for each field in it.</summary>
[GraphQLRoot(OperationKind.Query)]
[RequiresPermission("Product:read")]
public sealed class ProductQueries(IProductRepository products, TimeProvider clock)
{
    /// <summary>The products for sale now, or at a later moment: what a campaign prepares is confidential.</summary>
    public async Task<IReadOnlyList<Product>> GetProductsAsync(
        IReadOnlyList<int>? ids,
        [RequiresPermission("Campaign:preview")] DateTimeOffset? previewAt,
        CancellationToken cancellationToken)
    {
        var moment = previewAt ?? clock.GetUtcNow();
        var all = await products.ListAsync(cancellationToken).ConfigureAwait(false);
        return all
            .Where(product => product.AvailableFrom is null || product.AvailableFrom <= moment)
            .Where(product => ids is null || ids.Contains(product.Id))
            .ToList();
    }

    /// <summary>One product for sale.</summary>
    public async Task<Product?> GetProductAsync(int id, CancellationToken cancellationToken)
    {
        var product = await products.FindAsync(id, cancellationToken).ConfigureAwait(false);
        return product?.AvailableFrom > clock.GetUtcNow() ? null : product;
    }
}
