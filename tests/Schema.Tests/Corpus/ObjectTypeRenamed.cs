namespace Shop;

[QueryType]
public class Query { public OrderDto GetOrder() => new(); }

[ObjectType("Order")]
public class OrderDto { public int Id { get; set; } }
