namespace Shop;

[QueryType]
public class Query { public Order GetOrder() => new(); }

public class Order { public int Id { get; set; } }

public class OrderType : ObjectType<Order>
{
    protected override void Configure(IObjectTypeDescriptor<Order> descriptor)
    {
        foreach (var language in new[] { "en", "sv" })
        {
            descriptor.Field("name_" + language).Type<StringType>().Resolve(_ => "");
        }
    }
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddType<OrderType>();
}
