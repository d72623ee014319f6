namespace Shop;

[QueryType]
public class OrderQueries { public int GetOrderCount() => 1; }

[ExtendObjectType("Query")]
public class ProductQueries { public int GetProductCount() => 1; }

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType()
        .AddType<OrderQueries>()
        .AddType(typeof(ProductQueries));
}
