namespace Shop;

public class Query { public IQueryable<Order> GetOrders() => null!; }

public class QueryType : ObjectType<Query>
{
    protected override void Configure(IObjectTypeDescriptor<Query> descriptor)
    {
        descriptor.Field(q => q.GetOrders()).UsePaging<OrderType>();
    }
}

public class OrderType : ObjectType<Order> { }

public class Order { public int Id { get; set; } }

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType<QueryType>();
}
