namespace Shop;

public class Query
{
    public int GetOrderCount() => 1;
    public string Version => "1";
}

public class QueryType : ObjectType<Query>
{
    protected override void Configure(IObjectTypeDescriptor<Query> descriptor)
    {
        descriptor.Field(q => q.GetOrderCount()).RequiresPermission("Order:read");
        descriptor.Field(q => q.Version).PublicAccess("The version is no secret");
    }
}

public static class Adapter
{
    public static IObjectFieldDescriptor RequiresPermission(this IObjectFieldDescriptor field, params string[] permissions) => field;

    public static IObjectFieldDescriptor PublicAccess(this IObjectFieldDescriptor field, string reason) => field;
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType<QueryType>();
}
