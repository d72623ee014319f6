namespace Shop;

[ExtendObjectType("Query")]
public class OrderQueries
{
    [RequiresAuthentication]
    public int GetOrderCount() => 1;
}

[ExtendObjectType("Mutation")]
public class OrderMutations
{
    public int CreateOrder() => 1;
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType(d => d.Name("Query"))
        .AddMutationType(d => d.Name("Mutation"))
        .AddTypeExtension<OrderQueries>()
        .AddTypeExtension<OrderMutations>();
}
