namespace Shop;

[QueryType]
public class Query { public int One => 1; }

[SubscriptionType]
public class OrderSubscriptions
{
    [Subscribe]
    [Topic("orders")]
    [RequiresPermission("Order:read")]
    public Order OnOrderCreated([EventMessage] Order order) => order;

    [Subscribe]
    public Order OrderChanged(int id, [EventMessage] Order order) => order;
}

public class Order { public int Id { get; set; } }
