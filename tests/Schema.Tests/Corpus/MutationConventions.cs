namespace Shop;

[QueryType]
public class Query { public int One => 1; }

[MutationType]
public class Mutation
{
    [RequiresPermission("Order:write")]
    public Order RenameOrder([ID] int id, string number) => new();
    public Order? FindOrCreate(CreateOrderInput input) => null;
    public bool DeleteOrder(int id) => true;
    public Task<IReadOnlyList<Order>> ImportOrdersAsync(string csv) => null!;
    public string Ping() => "";
    public MovePayload Move(int id) => new();
}

public class Order { public int Id { get; set; } }

public class CreateOrderInput { public string Number { get; set; } = ""; }

public class MovePayload { public bool Moved { get; set; } }

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddMutationConventions();
}
