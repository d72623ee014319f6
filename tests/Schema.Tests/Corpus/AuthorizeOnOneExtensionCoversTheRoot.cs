using HotChocolate.Authorization;

namespace Shop;

[ExtendObjectType("Query")]
[Authorize]
public class OrderQueries { public int GetOrderCount() => 1; }

[ExtendObjectType("Query")]
public class ProductQueries { public int GetProductCount() => 1; }

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType()
        .AddTypeExtension<OrderQueries>()
        .AddTypeExtension<ProductQueries>();
}
