namespace Shop;

[QueryType]
public class Query
{
    [UsePaging]
    public Connection<Order> GetOrders(int? first, string? after) => null!;

    [UsePaging]
    public Task<Connection<Order>> GetMoreOrdersAsync() => null!;
}

public class Order { public int Id { get; set; } }
