namespace Shop;

[QueryType]
public class Query
{
    [UseOffsetPaging]
    public IQueryable<Order> GetOrders() => null!;

    [UseOffsetPaging(IncludeTotalCount = true, CollectionSegmentName = "Purchases")]
    public IQueryable<Order> GetPurchases() => null!;

    [UseOffsetPaging]
    public CollectionSegment<Line> GetLines() => null!;
}

public class Order { public int Id { get; set; } }

public class Line { public int Quantity { get; set; } }
