namespace Shop;

[RequiresPermission("Admin:read")]
public class Query
{
    public int GetOrders() => 1;
    public int GetUsers() => 1;

    [RequiresPermission("Price:read")]
    public int GetPrice() => 1;
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType<Query>(d =>
        {
            d.Field(q => q.GetUsers()).Description("Who works here");
            d.Field(q => q.GetPrice()).Description("What it costs");
        });
}
