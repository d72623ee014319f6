namespace Shop;

[QueryType]
public class Query { public Order GetOrder() => new(); }

public class Order
{
    public int Id { get; set; }

    public string GetNote([RequiresPermission("Note:language")] string language, int size) => "";

    public string Label { get; set; } = "";
}

public class OrderResolvers
{
    public string GetNote([Parent] Order order, string language, [RequiresPermission("Note:draft")] bool draft) => "";

    public string GetLabel([Parent] Order order, [RequiresPermission("Label:size")] int size) => "";

    public string GetRemark([RequiresAuthentication] int length) => "";
}

public class OrderType : ObjectType<Order>
{
    protected override void Configure(IObjectTypeDescriptor<Order> descriptor)
    {
        descriptor.Field(order => order.GetNote(default!, default)).ResolveWith<OrderResolvers>(x => x.GetNote(default!, default!, default));
        descriptor.Field(order => order.Label).ResolveWith<OrderResolvers>(x => x.GetLabel(default!, default));
        descriptor.Field("remark").Argument("length", a => a.Type<IntType>()).ResolveWith<OrderResolvers>(x => x.GetRemark(default));
    }
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddType<OrderType>();
}
