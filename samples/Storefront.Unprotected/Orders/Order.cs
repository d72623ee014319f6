namespace Storefront.Unprotected.Orders;

public enum OrderStatus
{
    Pending,
    Confirmed,
    Shipped,
    Cancelled,
}

public sealed record Order(
    int Number, OrderStatus Status, decimal GrandTotal, string CustomerEmail, IReadOnlyList<OrderLine> Lines);

public sealed record OrderLine(int ProductId, int Quantity, decimal UnitPrice);

public sealed record OrderFilter(OrderStatus? Status, string? CustomerEmail);
