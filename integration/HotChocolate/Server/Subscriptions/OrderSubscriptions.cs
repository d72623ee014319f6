using GqlAuthTooling.OnHotChocolate.Server.Domain;
using HotChocolate.Execution;
using HotChocolate.Subscriptions;

namespace GqlAuthTooling.OnHotChocolate.Server.Subscriptions;

[SubscriptionType]
[RequiresPermission("Order:read")]
public static class OrderSubscriptions
{
    [Subscribe]
    [Topic("orderShipped")]
    public static Order OnOrderShipped([EventMessage] Order order) => order;

    [Subscribe]
    [Topic("order-{orderId}")]
    public static OrderStatus OnOrderChanged(int orderId, [EventMessage] OrderStatus status) => orderId > 0 ? status : default;

    /// <summary>Named by the field below: a stream, no field.</summary>
    public static ValueTask<ISourceStream<Order>> SubscribeToArchiveAsync(ITopicEventReceiver receiver, CancellationToken cancellationToken) =>
        receiver.SubscribeAsync<Order>("archived", cancellationToken);

    [Subscribe(With = nameof(SubscribeToArchiveAsync))]
    public static Order OrderArchived([EventMessage] Order order) => order;
}

/// <summary>The instance form; the stream is an asynchronous sequence with an argument of its own.</summary>
[ExtendObjectType(OperationTypeNames.Subscription)]
public sealed class TickSubscriptions
{
    public async IAsyncEnumerable<int> CountAsync(int from)
    {
        await Task.Yield();
        yield return from;
    }

    [Subscribe(With = nameof(CountAsync))]
    [PublicAccess("A clock")]
    public int Tick([EventMessage] int tick) => tick;
}
