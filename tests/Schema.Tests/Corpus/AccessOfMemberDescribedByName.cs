namespace Shop;

[QueryType]
public class Query { public Order GetOrder() => new(); }

public class Order
{
    public int Id { get; set; }

    [RequiresPermission("Price:read")]
    public decimal Total { get; set; }
}

public class OrderExtension : ObjectTypeExtension<Order>
{
    protected override void Configure(IObjectTypeDescriptor<Order> descriptor)
    {
        descriptor.Field("total").Description("What it costs");
    }
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddTypeExtension<OrderExtension>();
}
