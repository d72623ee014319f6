namespace Shop;

[QueryType]
public class Query { public Order GetOrder() => new(); }

public class Order { public int Id { get; set; } public string Secret { get; set; } = ""; public string Old { get; set; } = ""; }

[ExtendObjectType(typeof(Order), IgnoreProperties = new[] { nameof(Order.Secret) })]
public class OrderExtensions
{
    [RequiresPermission("Order:total")]
    public decimal GetTotal([Parent] Order order) => 1;
}

[ExtendObjectType("Order", IgnoreFields = new[] { "old" })]
public class MoreOrderExtensions
{
    public int GetAge([Parent] Order order, int days) => 1;
}
