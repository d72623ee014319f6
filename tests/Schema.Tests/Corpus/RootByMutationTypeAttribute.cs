namespace Shop;

[QueryType]
public class Query { public int One => 1; }

[MutationType]
public class OrderMutations
{
    [RequiresPermission("Order:write")]
    public OrderPayload CreateOrder(string number) => new();
}

public class OrderPayload { public int OrderId { get; set; } }
