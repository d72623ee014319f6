using HotChocolate.Authorization;

namespace Shop;

[QueryType]
public class Query { public Order GetOrder() => new(); }

public class Order { public int Id { get; set; } public string Secret { get; set; } = ""; }

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddObjectType<Order>(d =>
        {
            d.Field(o => o.Secret).Ignore();
            d.Field("age").Type<IntType>().Resolve(_ => 1).Authorize(new[] { "admin", "boss" });
        });
}
