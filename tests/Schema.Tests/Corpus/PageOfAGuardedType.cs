using HotChocolate.Authorization;

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

    [UsePaging]
    [PublicAccess("The engine asks nothing of pages")]
    public static IQueryable<Memo> GetMemos() => null!;
}

[RequiresPermission("Order:read")]
public class Order { public int Id { get; set; } }

[Authorize(Policy = "Staff")]
public class Memo { public int Id { get; set; } }

[PublicAccess("Shown to everyone")]
public class Store { public int Id { get; set; } }
