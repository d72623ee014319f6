namespace Shop;

[QueryType]
public class Query { public Order GetOrder() => new(); }

public class Order
{
    public int Id { get; set; }
    public List<Line> Lines { get; set; } = [];

    [RequiresPermission("Price:read")]
    public decimal Total { get; set; }
}

public class Line { public int Quantity { get; set; } }

public class OrderType : ObjectType<Order>
{
    protected override void Configure(IObjectTypeDescriptor<Order> d)
    {
        d.Field(o => o.Lines).UseFiltering<Line>(d => d.BindFieldsExplicitly());
    }
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddFiltering()
        .AddType<OrderType>();
}
