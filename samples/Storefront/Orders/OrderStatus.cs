namespace Storefront.Orders;

/// <summary>How far an order has come.</summary>
public enum OrderStatus
{
    Pending,
    Confirmed,
    Processing,
    Shipped,
    Archived,
}
