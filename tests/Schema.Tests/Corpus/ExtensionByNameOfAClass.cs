namespace Shop;

[QueryType]
public class Query { public Order GetOrder() => new(); }

public class Order { public int Id { get; set; } public string Note { get; set; } = ""; }

public class OrderExtension : ObjectTypeExtension
{
    protected override void Configure(IObjectTypeDescriptor descriptor)
    {
        descriptor.Name("Order");
        descriptor.Field("note").RequiresPermission("Order:note");
        descriptor.Field("margin").Type<IntType>().RequiresPermission("Order:margin").Resolve(_ => 1);
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
        .AddTypeExtension<OrderExtension>();
}
