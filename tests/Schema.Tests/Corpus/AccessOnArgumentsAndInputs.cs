namespace Shop;

[QueryType]
public class Query
{
    public int Find(string text, [RequiresPermission("Order:archive")] bool archived, OrderFilter filter) => 1;
}

public class OrderFilter
{
    public string? Text { get; set; }

    [RequiresPermission("Customer:read")]
    public string? Customer { get; set; }
}
