namespace Shop;

public class Query { public int GetOrderCount() => 1; }

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType(typeof(Query));
}
