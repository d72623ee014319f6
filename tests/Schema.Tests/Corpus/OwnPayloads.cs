namespace Shop;

[QueryType]
public class Query { public Order GetOrder() => new(); }

[MutationType]
public class Mutation
{
    public CreateOrderPayload CreateOrder() => new();
    public MoveOrderPayload MoveOrder() => new();
    public Task<Order> CopyOrder() => null!;
    public IReadOnlyList<Order> ImportOrders() => [];
    public State Close() => State.Closed;
    public ISubject GetSubject() => new Order();
}

public class CreateOrderPayload
{
    public Order? Order { get; set; }
    public IReadOnlyList<UserMessage> UserErrors { get; set; } = [];
    public UserMessage[] UserWarnings { get; set; } = [];
}

public class MoveOrderPayload
{
    public IReadOnlyList<string> UserErrors { get; set; } = [];
    public UserMessage? UserWarnings { get; set; }
}

[InterfaceType("Subject")]
public interface ISubject { int Id { get; } }

public class Order : ISubject { public int Id { get; set; } }

public class UserMessage
{
    public string Message { get; set; } = "";
    public IReadOnlyList<string>? Path { get; set; }
}

public enum State { Closed }
