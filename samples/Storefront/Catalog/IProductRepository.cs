namespace Storefront.Catalog;

/// <summary>Where products are kept.</summary>
public interface IProductRepository
{
    Task<Product?> FindAsync(int id, CancellationToken cancellationToken);

    /// <summary>All products, by ascending id.</summary>
    Task<IReadOnlyList<Product>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Replaces the product with the same id.</summary>
    Task SaveAsync(Product product, CancellationToken cancellationToken);
}
