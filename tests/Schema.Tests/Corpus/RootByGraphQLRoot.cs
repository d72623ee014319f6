namespace Shop;

[GraphQLRoot(OperationKind.Query)]
public class OrderQueries
{
    [RequiresPermission("Order:read")]
    public Task<Order?> GetOrderAsync(int id) => Task.FromResult<Order?>(null);
}

[GraphQLRoot(OperationKind.Mutation)]
public class OrderMutations
{
    [RequiresPermission("Order:write")]
    public OrderPayload CreateOrder(CreateOrderInput input) => new();
}

[GraphQLRoot(OperationKind.Subscription)]
public class OrderSubscriptions
{
    [RequiresPermission("Order:read")]
    public IAsyncEnumerable<Order> OrderCreated() => throw new NotSupportedException();
}

public class Order { public int Id { get; set; } }

public class CreateOrderInput { public string Number { get; set; } = ""; }

public class OrderPayload
{
    public Order? Order { get; set; }
    public IReadOnlyList<UserMessage> UserErrors { get; set; } = [];
    public IReadOnlyList<UserMessage> UserWarnings { get; set; } = [];
}

public class UserMessage
{
    public string Message { get; set; } = "";
    public IReadOnlyList<string> Path { get; set; } = [];
}
