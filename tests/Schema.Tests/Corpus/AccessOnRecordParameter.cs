namespace Shop;

[QueryType]
public class Query { public Order GetOrder() => new(1, 1, 1); }

public record Order(
    int Id,
    [RequiresPermission("Cost:read")] decimal Cost,
    [RequiresPermission("Price:read")] decimal Total)
{
    public decimal Total { get; init; } = Total;
}
