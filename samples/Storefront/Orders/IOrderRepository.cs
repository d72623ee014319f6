namespace Storefront.Orders;

/// <summary>Where orders are kept.</summary>
public interface IOrderRepository
{
    Task<Order?> FindAsync(int number, CancellationToken cancellationToken);

    /// <summary>The orders that match, by ascending number.</summary>
    Task<IReadOnlyList<Order>> SearchAsync(OrderFilter? filter, CancellationToken cancellationToken);
}
