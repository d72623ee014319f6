namespace Shop;

[QueryType]
public class Query { public Order GetOrder() => new(); }

public class Order { public int Id { get; set; } public string Secret { get; set; } = ""; }

public class OrderType : ObjectType<Order>
{
    protected override void Configure(IObjectTypeDescriptor<Order> descriptor)
    {
        descriptor.BindFieldsExplicitly();
        descriptor.Field(o => o.Id);
    }
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddType<OrderType>();
}
