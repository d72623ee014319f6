namespace Shop;

[QueryType]
public class Query
{
    [PublicAccess("Orders are found by number")]
    public Order GetOrder() => new();
}

[RequiresPermission("Order:read")]
public class Order
{
    public int Id { get; set; }

    [RequiresPermission("Order:cost")]
    public decimal Cost { get; set; }
}

[ExtendObjectType(typeof(Order))]
public class OrderExtensions { public int GetAge([Parent] Order order) => 1; }
