namespace Shop;

public class Query
{
    [PublicAccess("The version is no secret")]
    public string Version => "1";
}

[ExtendObjectType(typeof(Query))]
public class OrderQueries
{
    [RequiresPermission("Order:read")]
    public int GetOrderCount() => 1;
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType<Query>()
        .AddTypeExtension<OrderQueries>();
}
