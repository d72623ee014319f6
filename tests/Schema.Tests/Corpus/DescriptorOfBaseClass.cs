namespace Shop;

public abstract class SecuredType<T> : ObjectType<T>
{
    protected override void Configure(IObjectTypeDescriptor<T> descriptor) => descriptor.Authorize("Admin");
}

public class Query { public int GetUsers() => 1; }

public class QueryType : SecuredType<Query>
{
    protected override void Configure(IObjectTypeDescriptor<Query> descriptor)
    {
        base.Configure(descriptor);
        descriptor.Field(q => q.GetUsers()).Description("Who works here");
    }
}

public class Mutation { public int DeleteUser(int id) => id; }

public class MutationType : SecuredType<Mutation>
{
    protected override void Configure(IObjectTypeDescriptor<Mutation> descriptor)
    {
        descriptor.Field(m => m.DeleteUser(default)).Description("Without the base class nobody asks for the policy");
    }
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType<QueryType>()
        .AddMutationType<MutationType>();
}
