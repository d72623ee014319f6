namespace Shop;

[QueryType]
public class Query { public int One => 1; }

[SubscriptionType]
public static class Subscription
{
    private static IAsyncEnumerable<Order> OrderStream(CancellationToken cancellation) => null!;

    public static IAsyncEnumerable<int> StreamOfOrdersAsync() => null!;

    [Subscribe(With = nameof(OrderStream))]
    public static Order OrderMoved([EventMessage] Order order) => order;

    [Subscribe(With = nameof(StreamOfOrdersAsync))]
    public static int OrderCounted([EventMessage] int count) => count;
}

public class Order { public int Id { get; set; } }
