namespace Shop;

[QueryType]
public class Query { public int One => 1; }

[MutationType]
public class Mutation
{
    public FieldResult<Order, NotFound> RenameOrder(int id) => new Order();
    public async Task<FieldResult<Order, NotFound, Locked>> MoveOrder(int id) { await Task.Yield(); return new Order(); }
}

public class Order { public int Id { get; set; } }

public class NotFound { public string Message => ""; }

public class Locked { public string Message => ""; }

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddMutationConventions();
}
