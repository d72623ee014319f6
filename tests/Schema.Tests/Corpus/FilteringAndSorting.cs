namespace Shop;

[QueryType]
public class Query
{
    [UsePaging]
    [UseProjection]
    [UseFiltering]
    [UseSorting]
    [RequiresPermission("Order:read")]
    public IQueryable<Order> GetOrders() => null!;
}

public class Order { public int Id { get; set; } }
