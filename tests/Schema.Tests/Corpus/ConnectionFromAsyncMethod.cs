namespace Shop;

[QueryType]
public static class Query
{
    [UsePaging]
    public static async Task<Connection<Order>> GetOrdersAsync(CancellationToken cancellation)
    {
        await Task.Yield();
        return null!;
    }
}

public class Order { public int Id { get; set; } }
