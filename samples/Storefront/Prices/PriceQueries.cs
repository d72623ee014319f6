using GqlAuthTooling;

namespace Storefront.Prices;

[GraphQLRoot(OperationKind.Query)]
[RequiresPermission("Price:read")]
public sealed class PriceQueries(IPricelistRepository pricelists)
{
    /// <summary>All pricelists.</summary>
    public Task<IReadOnlyList<Pricelist>> GetPricelistsAsync(CancellationToken cancellationToken) =>
        pricelists.ListAsync(cancellationToken);

    /// <summary>One pricelist.</summary>
    public Task<Pricelist?> GetPricelistAsync(int id, CancellationToken cancellationToken) =>
        pricelists.FindAsync(id, cancellationToken);
}
