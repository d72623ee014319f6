namespace Shop;

[QueryType]
public class Query { public Order GetOrder() => new(); }

public class Order
{
    public int Id { get; set; }

    [RequiresPermission("Price:read")]
    public decimal Total { get; set; }
}

[ExtendObjectType<Order>]
public class OrderExtensions
{
    [BindMember(nameof(Order.Total))]
    public string GetTotal([Parent] Order order) => "";
}
