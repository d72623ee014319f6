namespace Shop;

[QueryType]
public class Query { [PublicAccess("Health check")] public int One => 1; }

[MutationType]
public class Mutation
{
    [RequiresPermission("Order:write")]
    public Order RenameOrder(int id, string number) => new();
    [RequiresPermission("Order:write")]
    public MovePayload Move(int id) => new();
}

public class Order { public int Id { get; set; } }

public class MovePayload { public bool Moved { get; set; } }

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddMutationConventions()
        .AddGqlAuth(options => { });
}

// What the generator writes, which no reader sees.
public static class Adapter
{
    public static IRequestExecutorBuilder AddGqlAuth(this IRequestExecutorBuilder builder, Action<object> configure) => builder;
}
