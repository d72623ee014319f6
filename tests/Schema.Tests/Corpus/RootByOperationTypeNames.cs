namespace Shop;

[ExtendObjectType(OperationTypeNames.Query)]
public class OrderQueries { public int OrderCount => 1; }

[ExtendObjectType(OperationTypeNames.Mutation)]
public class OrderMutations { public int Cancel(int id) => id; }

[ExtendObjectType(OperationTypeNames.Subscription)]
public class OrderSubscriptions
{
    [Subscribe]
    public int OrderCreated([EventMessage] int id) => id;
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType()
        .AddMutationType()
        .AddSubscriptionType()
        .AddTypeExtension<OrderQueries>()
        .AddTypeExtension<OrderMutations>()
        .AddTypeExtension<OrderSubscriptions>();
}
