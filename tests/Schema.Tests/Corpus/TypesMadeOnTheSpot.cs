namespace Shop;

public class Query
{
    public Order? GetOrder() => null;
}

public class Order
{
    public int Id { get; set; }

    public Address Home { get; set; } = new();

    public Address Work { get; set; } = new();
}

public class Address
{
    public string Street { get; set; } = "";

    public string Code { get; set; } = "";
}

public class Stock
{
    public int Amount { get; set; }
}

public class OrderType : ObjectType<Order>
{
    protected override void Configure(IObjectTypeDescriptor<Order> descriptor)
    {
        descriptor.Field(order => order.Work).Type(new NonNullType(new ObjectType<Address>(address =>
        {
            address.Name("WorkAddress").Authorize("Admin");
            address.Field(x => x.Code).Ignore();
        })));
        descriptor.Field("label").Type(new ListType(new ObjectType(label =>
        {
            label.Name("Label");
            label.Field("text").Type<StringType>().Resolve("").RequiresPermission("Label:read");
        }))).Resolve(new object[0]);
    }
}

public static class Adapter
{
    public static IObjectFieldDescriptor RequiresPermission(this IObjectFieldDescriptor field, params string[] permissions) => field;
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType(new ObjectType<Query>(query => query.Field(x => x.GetOrder()).RequiresPermission("Order:read")))
        .AddType<OrderType>()
        .AddType(new ObjectType<Stock>(stock => stock.Field(x => x.Amount).Name("pieces")))
        .AddTypeExtension(new ObjectTypeExtension(query =>
        {
            query.Name("Query");
            query.Field("stock").Type<ObjectType<Stock>>().Resolve(new Stock()).RequiresPermission("Stock:read");
        }));
}
