namespace Shop;

public class Query { public Order GetOrder() => new(); }

[Node]
[ExtendObjectType(typeof(Order))]
public class Order
{
    public int Id { get; set; }
    [RequiresPermission("Order:number")]
    public string Number { get; set; } = "";
    public static Order? Get(int id) => null;
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddGlobalObjectIdentification()
        .AddQueryType<Query>()
        .AddTypeExtension<Order>()
        .AddObjectType<Order>();
}
