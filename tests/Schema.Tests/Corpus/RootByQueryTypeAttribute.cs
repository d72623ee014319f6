namespace Shop;

[QueryType]
public class OrderQueries
{
    [RequiresPermission("Order:read")]
    public Order GetOrder(int id) => new();

    public string GetVersion() => "1";
}

[QueryType]
public static class StaticQueries
{
    public static int Count => 1;
}

public class Order { public int Id { get; set; } }
