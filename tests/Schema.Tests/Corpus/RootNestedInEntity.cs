namespace Shop;

public class Order
{
    public int Id { get; set; }

    [ExtendObjectType("Query")]
    public class Queries
    {
        [RequiresPermission("Order:read")]
        public Order GetOrder(int id) => new();
    }
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType()
        .AddTypeExtension<Order.Queries>();
}
