namespace Shop;

public class QueryType : ObjectType
{
    protected override void Configure(IObjectTypeDescriptor descriptor)
    {
        descriptor.Name("Query");
        descriptor.Field("order").Argument("id", a => a.Type<NonNullType<IntType>>()).Type<OrderType>().Resolve(_ => new Order());
        descriptor.Field<OrderResolvers>(r => r.GetCount());
    }
}

public class OrderResolvers
{
    [RequiresPermission("Order:count")]
    public int GetCount() => 1;
}

public class OrderType : ObjectType<Order> { }

public class Order { public int Id { get; set; } }

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType<QueryType>();
}
