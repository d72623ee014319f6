using HotChocolate.Authorization;

namespace Shop;

[QueryType]
public class Query { public Order GetOrder() => new(); }

public class Order
{
    public int Id { get; set; }
    public string Number { get; set; } = "";
    public string Secret { get; set; } = "";
    public string Internal { get; set; } = "";
    public string Old { get; set; } = "";
    public decimal GetTotal(string currency) => 1;
}

public class OrderType : ObjectType<Order>
{
    protected override void Configure(IObjectTypeDescriptor<Order> descriptor)
    {
        descriptor.Name("Purchase");
        descriptor.Field(o => o.Number).Name("no").Authorize("CanReadNumber");
        descriptor.Field(o => o.Secret).Ignore();
        descriptor.Ignore(o => o.Internal);
        descriptor.Field(o => o.Old).Deprecated("Use no");
        descriptor.Field(o => o.GetTotal(default!)).Name("sum").Argument("currency", a => a.Type<NonNullType<StringType>>());
        descriptor.Field("label").Type<NonNullType<StringType>>().Argument("size", a => a.Type<IntType>()).Resolve(_ => "");
        descriptor.Field("lines").Type<ListType<NonNullType<IntType>>>().Resolve(_ => new int[0]);
        descriptor.Field("customer").ResolveWith<OrderResolvers>(r => r.GetCustomer(default!));
    }
}

public class OrderResolvers
{
    [RequiresPermission("Customer:read")]
    public Customer GetCustomer([Parent] Order order) => new();
}

public class Customer { public string Name { get; set; } = ""; }

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddType<OrderType>();
}
