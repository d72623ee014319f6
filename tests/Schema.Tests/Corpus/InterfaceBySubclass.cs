namespace Shop;

public class Query { public IEntity GetEntity() => new Order(); }

public interface IEntity { int Id { get; } string Secret { get; } }

public class EntityType : InterfaceType<IEntity>
{
    protected override void Configure(IInterfaceTypeDescriptor<IEntity> descriptor)
    {
        descriptor.Name("Entity");
        descriptor.Ignore(e => e.Secret);
    }
}

public class OrderType : ObjectType<Order>
{
    protected override void Configure(IObjectTypeDescriptor<Order> descriptor)
    {
        descriptor.Implements<EntityType>();
        descriptor.Ignore(o => o.Secret);
    }
}

public class Order : IEntity { public int Id { get; set; } public string Secret => ""; }

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType<Query>()
        .AddType<EntityType>()
        .AddType<OrderType>();
}
