namespace Shop;

public static class Roots
{
    public const string Read = "Qu" + Suffix;
    private const string Suffix = "ery";
}

[ExtendObjectType(Roots.Read)]
public class OrderQueries { public int GetOrderCount() => 1; }

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType(d => d.Name(Roots.Read))
        .AddTypeExtension<OrderQueries>();
}
