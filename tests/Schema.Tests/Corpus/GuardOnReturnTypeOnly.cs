namespace Shop;

[QueryType]
public class Query
{
    public Order GetOrder() => new();
    public IEnumerable<Order> GetOrders() => [];
}

[RequiresPermission("Order:read")]
public class Order { public int Id { get; set; } }
