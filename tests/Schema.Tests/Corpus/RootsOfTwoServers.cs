namespace Shop;

public class StoreQuery
{
    [PublicAccess("A ping")]
    public int GetPing() => 1;
}

public class AdminQuery
{
    [RequiresAuthentication]
    public int GetMe() => 1;
}

[ExtendObjectType<AdminQuery>]
public class AdminUsers { public int GetUsers() => 1; }

public static class Startup
{
    public static void Configure(IServiceCollection services)
    {
        services.AddGraphQLServer().AddQueryType<StoreQuery>();
        services.AddGraphQLServer("admin").AddQueryType<AdminQuery>().AddTypeExtension<AdminUsers>();
    }
}
