namespace Shop;

[QueryType]
public class Query
{
    public Collection<Order> GetOrders() => new();
    public int CountFiles(Path path) => 1;
}

public class Collection<T>
{
    public List<T> Items { get; set; } = [];
    public decimal Revenue { get; set; }
}

public class Order { public int Id { get; set; } }

public record Path([property: RequiresPermission("Path:owner")] string Owner);
