namespace Shop;

[QueryType]
public class Query : IOrderQueries
{
    public int GetOrderCount() => 1;
    public int GetOther() => 1;
}

public interface IOrderQueries
{
    [RequiresPermission("Order:read")]
    int GetOrderCount();
}
