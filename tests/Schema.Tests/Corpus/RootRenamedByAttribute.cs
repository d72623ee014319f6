namespace Shop;

[GraphQLName("RootQuery")]
public class Query { public int One => 1; }

[ExtendObjectType("RootQuery")]
public class OrderQueries { public int GetOrderCount() => 1; }

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType<Query>()
        .AddTypeExtension<OrderQueries>();
}
