namespace Shop;

public class Query { public int One => 1; }

public class OrderQueries : ObjectTypeExtension
{
    protected override void Configure(IObjectTypeDescriptor descriptor)
    {
        descriptor.Name("Query");
        descriptor.Field("orderCount").Type<NonNullType<IntType>>().Resolve(_ => 1);
    }
}

public class PriceQueries : ObjectTypeExtension<Query>
{
    protected override void Configure(IObjectTypeDescriptor<Query> descriptor)
    {
        descriptor.Field("priceCount").Type<IntType>().Resolve(_ => 1);
    }
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType<Query>()
        .AddTypeExtension<OrderQueries>()
        .AddTypeExtension<PriceQueries>();
}
