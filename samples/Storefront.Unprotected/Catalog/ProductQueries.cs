using GqlAuthTooling;
using Storefront.Unprotected.Data;

namespace Storefront.Unprotected.Catalog;

[GraphQLRoot(OperationKind.Query)]
public sealed class ProductQueries(ShopDatabase database)
{
    // Half of the team wanted the catalogue public, the other half didn't.
    [PublicAccess("The shop's front page lists products")]
    [RequiresPermission("Product:read")]
    public Task<IReadOnlyList<Product>> GetProductsAsync(CancellationToken cancellationToken) =>
        database.FindProductsAsync(_ => true, cancellationToken);

    // The permission was to be decided "after the meeting".
    [RequiresPermission]
    public async Task<Product?> GetProductAsync(int id, CancellationToken cancellationToken) =>
        (await database.FindProductsAsync(product => product.Id == id, cancellationToken)).SingleOrDefault();
}
