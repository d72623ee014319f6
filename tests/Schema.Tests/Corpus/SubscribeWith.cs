namespace Shop;

[QueryType]
public class Query { public int One => 1; }

[SubscriptionType]
public class Subscription
{
    [Subscribe(With = nameof(SubscribeToOrders))]
    [RequiresPermission("Order:read")]
    public Order OrderCreated([EventMessage] Order order) => order;

    public ValueTask<ISourceStream<Order>> SubscribeToOrders(int customer, ITopicEventReceiver receiver) => default;
}

public class Order { public int Id { get; set; } }
