namespace Shop;

[QueryType]
[RequiresPermission("Order:read")]
public class OrderQueries
{
    public int GetOrderCount() => 1;

    [RequiresPermission("Price:read")]
    public int GetPrice() => 1;
}

[QueryType]
public class OtherQueries { public int GetOther() => 1; }
