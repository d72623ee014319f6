namespace Shop;

public class Query
{
    public int GetOrderCount() => 1;

    [RequiresPermission("Price:read")]
    public int GetPrice() => 1;
}

public class QueryType : ObjectType<Query>
{
    protected override void Configure(IObjectTypeDescriptor<Query> descriptor)
    {
        descriptor.Field(q => q.GetOrderCount()).Name("orders");
    }
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType<QueryType>();
}
