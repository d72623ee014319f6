namespace Shop;

public class Query
{
    public IAnimal GetAnimal() => new Cat();
    public IThing GetThing() => new Chair();
}

public interface IAnimal { string Name { get; } }

public class Cat : IAnimal { public string Name => ""; }

public interface IThing { }

public class Chair : IThing { public int Legs => 4; }

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType<Query>()
        .AddInterfaceType<IAnimal>()
        .AddUnionType<IThing>()
        .AddObjectType<Cat>()
        .AddObjectType<Chair>();
}
