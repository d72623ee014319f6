namespace Shop;

public class ShopQuery { public int One => 1; }

[MutationType]
public class Mutation { public Order RenameOrder(int id) => new(); }

public class Order { public int Id { get; set; } }

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddShopTypes()
        .AddQueryType<ShopQuery>()
        .AddMutationConventions();
}
