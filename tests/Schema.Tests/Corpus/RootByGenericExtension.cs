namespace Shop;

public class Query { public string Version => "1"; }

[ExtendObjectType<Query>]
public class OrderQueries { public int GetOrderCount() => 1; }

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType<Query>()
        .AddTypeExtension<OrderQueries>();
}
