using GqlAuthTooling;
using Storefront.Stores;

namespace Storefront.Orders;

/// <summary>Which orders are asked for; what is left out doesn't restrict.</summary>
public sealed record OrderFilter
{
    public StoreType? StoreType { get; init; }

    public IReadOnlyList<OrderStatus>? Status { get; init; }

    public DateTimeOffset? OrderedAfter { get; init; }

    /// <summary>Orders of one customer. Whoever may not see addresses may not guess them by filtering either.</summary>
    [RequiresPermission("Customer:read")]
    public string? CustomerEmail { get; init; }

    internal bool Matches(Order order) =>
        (StoreType is null || order.StoreType == StoreType)
        && (Status is null || Status.Contains(order.Status))
        && (OrderedAfter is null || order.OrderDate > OrderedAfter)
        && (CustomerEmail is null || string.Equals(order.Customer.Email, CustomerEmail, StringComparison.OrdinalIgnoreCase));
}
