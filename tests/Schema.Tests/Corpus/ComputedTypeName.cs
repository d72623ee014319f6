namespace Shop;

[QueryType]
public class Query { public Order GetOrder() => new(); }

public class Order { public int Id { get; set; } }

public class OrderType : ObjectType<Order>
{
    private static readonly string Prefix = Environment.GetEnvironmentVariable("PREFIX") ?? "My";

    protected override void Configure(IObjectTypeDescriptor<Order> descriptor) => descriptor.Name(Prefix + "Order");
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddType<OrderType>();
}
