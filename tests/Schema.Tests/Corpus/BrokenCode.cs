namespace Shop;

[QueryType]
public class Query
{
    [RequiresPermission("Order:read")]
    public Order GetOrder(int id) => new(

    public Missing GetMissing() => null!;

    [PublicAccess("Fine")]
    public int One => 1;
}

public class Order { public int Id { get; set; } }
