namespace Shop;

[QueryType]
public class Query { [RequiresAuthentication] public IEntity GetEntity() => new Order(); }

[InterfaceType("Entity")]
[RequiresPermission("Entity:read")]
public interface IEntity
{
    [RequiresPermission("Entity:id")]
    int Id { get; }
}

public class Order : IEntity { public int Id { get; set; } public int Total { get; set; } }

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddType<Order>();
}
