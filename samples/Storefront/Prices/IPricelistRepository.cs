namespace Storefront.Prices;

/// <summary>Where prices are kept.</summary>
public interface IPricelistRepository
{
    Task<Pricelist?> FindAsync(int id, CancellationToken cancellationToken);

    /// <summary>All pricelists, by ascending id.</summary>
    Task<IReadOnlyList<Pricelist>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Replaces the pricelist with the same id.</summary>
    Task SaveAsync(Pricelist pricelist, CancellationToken cancellationToken);
}
