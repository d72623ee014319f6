namespace Shop;

[QueryType]
public static class Query
{
    [NodeResolver]
    [RequiresPermission("Order:read")]
    public static Order? GetOrderById(int id) => null;
}

public class Order { public int Id { get; set; } }

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddGlobalObjectIdentification();
}
