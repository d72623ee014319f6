namespace Shop;

public class Query
{
    public Order GetOrder() => new();
}

public class QueryType : ObjectType<Query>
{
    protected override void Configure(IObjectTypeDescriptor<Query> descriptor)
    {
        descriptor.Name("Query");
        descriptor.Field("price").Type<IntType>().Argument("currency", a => a.Type<StringType>());
    }
}

[ExtendObjectType("Query")]
public class PriceQueries
{
    public int GetPrice([RequiresPermission("Price:currency")] string currency, [RequiresPermission("Price:date")] int day) => 1;
}

public class Order
{
    public int GetTotal([RequiresPermission("Total:currency")] string currency, [RequiresPermission("Total:date")] int day) => 1;

    public Invoice GetInvoice() => new();

    public int GetTax([RequiresPermission("Tax:rate")] int rate) => 1;
}

public class Invoice
{
    public int GetSum([RequiresPermission("Sum:currency")] string currency, [RequiresPermission("Sum:date")] int day) => 1;
}

public class InvoiceType : ObjectType<Invoice>
{
    protected override void Configure(IObjectTypeDescriptor<Invoice> descriptor) => descriptor
        .Field("sum").Type<IntType>().Argument("currency", a => a.Type<StringType>()).Resolve(1);
}

public class OrderType : ObjectType<Order>
{
    protected override void Configure(IObjectTypeDescriptor<Order> descriptor) => descriptor
        .Field("total").Type<IntType>().Argument("currency", a => a.Type<StringType>()).Resolve(1);
}

public class OrderExtension : ObjectTypeExtension<Order>
{
    protected override void Configure(IObjectTypeDescriptor<Order> descriptor) => descriptor
        .Field("tax").Type<IntType>().Argument("rate", a => a.RequiresPermission("Tax:read"));
}

public static class Adapter
{
    public static IArgumentDescriptor RequiresPermission(this IArgumentDescriptor argument, params string[] permissions) => argument;
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType<QueryType>()
        .AddTypeExtension<PriceQueries>()
        .AddType<OrderType>()
        .AddType<InvoiceType>()
        .AddTypeExtension<OrderExtension>();
}
