namespace Shop;

[QueryType]
public class Query
{
    public ISearchResult Search(string text) => new Order();
    public Animal GetAnimal() => new Cat();
}

[UnionType("SearchResult")]
public interface ISearchResult { }

public class Order : ISearchResult { public int Id { get; set; } }

public class Product : ISearchResult { public string Name { get; set; } = ""; }

[UnionType]
public abstract class Animal { }

public class Cat : Animal { public int Lives => 9; }

public class Dog : Animal { public bool Barks => true; }

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddType<Order>()
        .AddType<Product>()
        .AddType<Cat>()
        .AddType<Dog>();
}
