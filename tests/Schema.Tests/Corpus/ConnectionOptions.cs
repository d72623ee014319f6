namespace Shop;

[QueryType]
public class Query
{
    [UsePaging(ConnectionName = "Purchases", IncludeTotalCount = true)]
    public IQueryable<Order> GetOrders() => null!;

    [UsePaging(AllowBackwardPagination = false, InferConnectionNameFromField = false)]
    public IQueryable<Order> GetForwardOnly() => null!;

    [UsePaging(InferConnectionNameFromField = true)]
    public IQueryable<Order> GetInferred() => null!;
}

public class Order { public int Id { get; set; } }
