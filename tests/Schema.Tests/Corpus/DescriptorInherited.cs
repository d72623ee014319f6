namespace Shop;

public abstract class SecuredType<T> : ObjectType<T>
{
    protected override void Configure(IObjectTypeDescriptor<T> descriptor) => descriptor.Authorize("Admin");
}

public class Query { public int GetUsers() => 1; }

public class QueryType : SecuredType<Query> { }

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType<QueryType>();
}
