namespace Shop;

[QueryType]
public class Query
{
    [UsePaging]
    [RequiresPermission("Order:read")]
    public IQueryable<Order> GetOrders() => null!;

    [UsePaging]
    public Task<IEnumerable<string>> GetTags() => null!;
}

public class Order
{
    public int Id { get; set; }

    [UsePaging]
    public IEnumerable<Line> GetLines() => [];
}

public class Line { public int Quantity { get; set; } }
