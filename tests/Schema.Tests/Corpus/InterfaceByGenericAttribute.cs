namespace Shop;

[QueryType]
public class Query { public Entity GetEntity() => new Order(); }

public abstract class Entity { public int Id { get; set; } }

public class Order : Entity { public string Number { get; set; } = ""; }

[InterfaceType<Entity>]
public static partial class EntityType
{
    public static string GetLabel([Parent] Entity entity) => "";
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddType<Order>();
}
