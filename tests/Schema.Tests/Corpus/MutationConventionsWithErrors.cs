namespace Shop;

[QueryType]
public class Query { public int One => 1; }

[MutationType]
public class Mutation
{
    [Error<NotFoundException>]
    [Error(typeof(TooLong))]
    public Order RenameOrder(int id, string number) => new();
}

public class Order { public int Id { get; set; } }

public class NotFoundException : Exception { }

public class TooLong
{
    public TooLong(ArgumentException exception) { }
    public string Message => "";
    public int Limit => 1;
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddMutationConventions();
}
