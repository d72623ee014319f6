namespace Shop;

[QueryType]
public class Query { public Order GetOrder() => new(); }

public class Order { public int Id { get; set; } }

[ExtendObjectType(typeof(Order))]
[RequiresPermission("Order:read")]
public class OrderExtensions { public int GetAge([Parent] Order order) => 1; }
