namespace Shop;

[QueryType]
public class Query { public IAnimal GetAnimal() => new Cat(); }

public interface IAnimal { string Name { get; } }

public class Cat : IAnimal { public string Name => ""; public int Lives => 9; }

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddType<Cat>();
}
