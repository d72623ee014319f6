using HotChocolate.ApolloFederation.Resolvers;
using HotChocolate.ApolloFederation.Types;

namespace Shop;

[QueryType]
public class Query { public int One => 1; }

[Key("id")]
[RequiresPermission("Order:read")]
public class Order
{
    [ID] public string Id { get; set; } = "";
    public string Number { get; set; } = "";

    [ReferenceResolver]
    public static Order? ResolveReference(string id) => null;
}

[Key("sku")]
[ReferenceResolver(EntityResolver = nameof(Load))]
public class Product
{
    public string Sku { get; set; } = "";
    public static Product? Load(string sku) => null;
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddApolloFederation()
        .AddType<Order>()
        .AddType<Product>();
}
