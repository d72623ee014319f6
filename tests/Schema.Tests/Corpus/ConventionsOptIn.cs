namespace Shop;

[QueryType]
public class Query { public int One => 1; }

[MutationType]
public class Mutation
{
    [UseMutationConvention(PayloadFieldName = "renamed", InputTypeName = "NewNameInput", InputArgumentName = "change", PayloadTypeName = "Renamed")]
    public Order RenameOrder(int id, string number) => new();

    public Order MoveOrder(int id) => new();
}

public class Order { public int Id { get; set; } }

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddMutationConventions(applyToAllMutations: false);
}
