using HotChocolate.Language;

namespace Shop;

[ExtendObjectType(OperationType.Query)]
public class OrderQueries { public int GetOrderCount() => 1; }

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType()
        .AddTypeExtension<OrderQueries>();
}
