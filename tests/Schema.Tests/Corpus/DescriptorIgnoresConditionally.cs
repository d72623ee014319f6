namespace Shop;

[QueryType]
public class Query { public Order GetOrder() => new(); }

public class Order
{
    public int Id { get; set; }
    public string Internal { get; set; } = "";

    [RequiresPermission("Order:secret")]
    public string Secret { get; set; } = "";
}

public class OrderType : ObjectType<Order>
{
    public static bool Hides { get; set; }

    protected override void Configure(IObjectTypeDescriptor<Order> descriptor)
    {
        descriptor.Ignore(o => o.Internal);
        if (Hides)
        {
            descriptor.Ignore(o => o.Secret);
        }
    }
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddType<OrderType>();
}
