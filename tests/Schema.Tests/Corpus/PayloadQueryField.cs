namespace Shop;

[QueryType]
public class Query { public int One => 1; }

[MutationType]
public class Mutation
{
    public MovePayload MoveOrder(int id) => new();
    public Order CopyOrder(int id) => new();
}

public class MovePayload { public bool Moved { get; set; } }

public class Order { public int Id { get; set; } }

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryFieldToMutationPayloads();
}
