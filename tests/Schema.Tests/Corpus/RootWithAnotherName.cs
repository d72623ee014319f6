namespace Shop;

public class ShopQuery { public int One => 1; }

[ExtendObjectType("ShopQuery")]
public class OrderQueries
{
    [RequiresPermission("Order:read")]
    public int GetOrderCount() => 1;
}

public class RootMutation { public int Cancel(int id) => id; }

[ExtendObjectType("RootMutation")]
public class OrderMutations { public int Ship(int id) => id; }

public class MutationRootType : ObjectType<RootMutation>
{
    protected override void Configure(IObjectTypeDescriptor<RootMutation> descriptor) => descriptor.Name("RootMutation");
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType<ShopQuery>()
        .AddMutationType<MutationRootType>()
        .AddTypeExtension<OrderQueries>()
        .AddTypeExtension<OrderMutations>();
}
