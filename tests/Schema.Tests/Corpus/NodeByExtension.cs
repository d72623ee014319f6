namespace Shop;

[QueryType]
public class Query { public Order GetOrder() => new(); }

public class Order { public int Id { get; set; } public string Number { get; set; } = ""; }

[Node]
[ExtendObjectType(typeof(Order))]
public class OrderNode
{
    [NodeResolver]
    public static Order? GetOrderAsync(int id) => null;

    public int GetAge([Parent] Order order) => 1;
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddGlobalObjectIdentification();
}
