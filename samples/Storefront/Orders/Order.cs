using Storefront.Common;
using Storefront.Stores;

namespace Storefront.Orders;

/// <summary>An order.</summary>
public sealed record Order
{
    public required int Number { get; init; }

    public required OrderStatus Status { get; init; }

    public required StoreType StoreType { get; init; }

    public required DateTimeOffset OrderDate { get; init; }

    public required Money GrandTotal { get; init; }

    /// <summary>Who ordered. The type guards itself, so nothing has to be said here.</summary>
    public required OrderCustomer Customer { get; init; }

    public required IReadOnlyList<OrderLine> Lines { get; init; }
}
