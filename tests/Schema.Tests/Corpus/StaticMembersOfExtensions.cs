namespace Shop;

[QueryType]
public class Query { public Order GetOrder() => new(); }

public class Order { public int Id { get; set; } }

[ExtendObjectType(typeof(Order), IncludeStaticMembers = true)]
public class OrderExtensions { public static int GetAge([Parent] Order order) => 1; public int GetSize([Parent] Order order) => 1; }

[ExtendObjectType(typeof(Order))]
public static class MoreOrderExtensions { public static int GetWeight([Parent] Order order) => 1; }
