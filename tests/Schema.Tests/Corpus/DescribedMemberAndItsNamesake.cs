namespace Shop;

public class Query
{
    [RequiresAuthentication]
    public int GetUsers() => 1;
}

public class QueryType : ObjectType<Query>
{
    protected override void Configure(IObjectTypeDescriptor<Query> descriptor)
    {
        descriptor.Field(q => q.GetUsers()).Description("Colleagues");
    }
}

[ExtendObjectType("Query")]
public class AdminQueries
{
    [GraphQLName("adminUsers")]
    public int GetUsers() => 1;
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType<QueryType>()
        .AddTypeExtension<AdminQueries>();
}
