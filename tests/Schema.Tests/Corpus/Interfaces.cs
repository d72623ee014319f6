namespace Shop;

[QueryType]
public class Query
{
    public IEntity GetEntity(int id) => new Order();
    public Document GetDocument() => new Invoice();
}

[InterfaceType("Entity")]
public interface IEntity { int Id { get; } }

public class Order : IEntity
{
    public int Id { get; set; }
    [RequiresPermission("Order:number")]
    public string Number { get; set; } = "";
}

public class Product : IEntity { public int Id { get; set; } }

[InterfaceType]
public abstract class Document { public string Title { get; set; } = ""; }

public class Invoice : Document { public int Total { get; set; } }

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddType<Order>()
        .AddType<Product>()
        .AddType<Invoice>();
}
