namespace Shop;

[QueryType]
public class Query { public int One => 1; }

[Node]
[RequiresPermission("Order:read")]
public class Order
{
    public int Id { get; set; }
    public string Number { get; set; } = "";
    public static Task<Order?> GetAsync(int id) => Task.FromResult<Order?>(null);
}

[Node(IdField = nameof(Sku), NodeResolver = nameof(Load))]
public class Product
{
    public string Sku { get; set; } = "";
    public static Product? Load(string id) => null;
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddGlobalObjectIdentification()
        .AddType<Order>()
        .AddType<Product>();
}
