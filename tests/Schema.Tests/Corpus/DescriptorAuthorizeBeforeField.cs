using HotChocolate.Authorization;

namespace Shop;

[QueryType]
public class Query { public Order GetOrder() => new(); }

public class Order { public int Id { get; set; } public string Number { get; set; } = ""; }

public class OrderType : ObjectType<Order>
{
    protected override void Configure(IObjectTypeDescriptor<Order> descriptor)
    {
        descriptor.Authorize("Orders").Field(o => o.Number).Name("no");
    }
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddType<OrderType>();
}
