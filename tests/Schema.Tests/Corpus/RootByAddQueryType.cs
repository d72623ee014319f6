namespace Shop;

public class Query
{
    public int GetOrderCount() => 1;
}

public class Mutation
{
    public int CancelOrder(int id) => id;
}

public class Subscription
{
    [Subscribe]
    public int OrderCreated([EventMessage] int id) => id;
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType<Query>()
        .AddMutationType<Mutation>()
        .AddSubscriptionType<Subscription>();
}
