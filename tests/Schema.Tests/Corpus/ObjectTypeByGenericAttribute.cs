namespace Shop;

[QueryType]
public static class Query { public static Order GetOrder() => new(); }

public class Order { public int Id { get; set; } public int CustomerId { get; set; } }

[ObjectType<Order>]
public static partial class OrderNode
{
    [RequiresPermission("Customer:read")]
    [BindMember(nameof(Order.CustomerId))]
    public static Task<Customer?> GetCustomerAsync([Parent] Order order, CancellationToken cancellation) => null!;

    public static int GetLineCount([Parent] Order order) => 1;
}

public class Customer { public string Name { get; set; } = ""; }
