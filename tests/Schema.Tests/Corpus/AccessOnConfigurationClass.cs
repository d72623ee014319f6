namespace Shop;

[PublicAccess("The catalogue is open")]
public class CatalogQueries : ObjectTypeExtension
{
    protected override void Configure(IObjectTypeDescriptor descriptor)
    {
        descriptor.Name("Query");
        descriptor.Field("catalog").Type<IntType>().Resolve(_ => 1);
    }
}

[RequiresPermission("Stock:read")]
public class StockQueries : ObjectTypeExtension
{
    protected override void Configure(IObjectTypeDescriptor descriptor)
    {
        descriptor.Name("Query");
        descriptor.Field("stock").Type<IntType>().Resolve(_ => 1);
    }
}

[QueryType]
public class OrderQueries
{
    public int GetOrders() => 1;

    [RequiresAuthentication]
    public int GetMine() => 1;
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddTypeExtension<CatalogQueries>()
        .AddTypeExtension<StockQueries>();
}
