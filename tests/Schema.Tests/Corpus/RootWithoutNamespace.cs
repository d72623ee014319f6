[QueryType]
public class Query
{
    [RequiresPermission("Order:read")]
    public Order GetOrder() => new();
}

public class Order { public int Id { get; set; } }
