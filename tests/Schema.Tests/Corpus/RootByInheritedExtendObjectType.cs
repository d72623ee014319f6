namespace Shop;

[ExtendObjectType("Query", Inherited = true)]
public abstract class QueriesBase { }

public class OrderQueries : QueriesBase
{
    public int GetOrders() => 1;

    [RequiresPermission("Price:read")]
    public int GetPrice() => 1;
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType()
        .AddTypeExtension<OrderQueries>();
}
