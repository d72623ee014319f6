namespace Shop;

public class Query { public Order GetOrder() => new(); }

public class Order { public int Id { get; set; } public string Secret { get; set; } = ""; }

public class OrderType : ObjectType<Order>
{
    protected override void Configure(IObjectTypeDescriptor<Order> descriptor) => Helper.Hide(descriptor, "secret");
}

public static class Helper
{
    public static void Hide(IObjectTypeDescriptor<Order> descriptor, string name) => descriptor.Field(name).Type<IntType>();
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType<Query>()
        .AddType<OrderType>();
}
