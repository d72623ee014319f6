namespace Shop;

[QueryType]
public static class OrderQueries
{
    [UsePaging(IncludeTotalCount = true)]
    [PublicAccess("What they hold is guarded")]
    public static IQueryable<Order> GetOrders() => null!;

    [UseOffsetPaging]
    [PublicAccess("What they hold is guarded")]
    public static IQueryable<Order> GetSegment() => null!;

    [UsePaging]
    public static IQueryable<Order> GetUndeclared() => null!;

    [UsePaging]
    [PublicAccess("Shown to everyone")]
    public static IQueryable<Store> GetStores() => null!;
}

[RequiresPermission("Order:read")]
public class Order { public int Id { get; set; } }

[PublicAccess("Shown to everyone")]
public class Store { public int Id { get; set; } }
