namespace Shop;

[QueryType]
public class Query { public Order GetOrder() => new(); }

public class Order { public int Id { get; set; } public string Internal { get; set; } = ""; public decimal Total { get; set; } }

public partial class OrderType : IDisposable
{
    public void Dispose() { }
}

public static class Adapter
{
    public static IObjectFieldDescriptor RequiresPermission(this IObjectFieldDescriptor field, params string[] permissions) => field;
}

//// File: OrderType.cs
namespace Shop;

public partial class OrderType : ObjectType<Order>
{
    protected override void Configure(IObjectTypeDescriptor<Order> descriptor)
    {
        descriptor.Ignore(o => o.Internal);
        descriptor.Field(o => o.Total).RequiresPermission("Price:read");
    }
}
