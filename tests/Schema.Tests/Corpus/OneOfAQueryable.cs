namespace Shop;

[QueryType]
public class Query
{
    [UseSingleOrDefault]
    [UseProjection]
    public IQueryable<Order> GetOrder(int id) => null!;

    [UseFirstOrDefault]
    public IQueryable<Order> GetFirstOrder() => null!;

    [UseFirstOrDefault]
    public Task<IEnumerable<Order>> GetAnyOrderAsync() => null!;

    [UseProjection]
    public IQueryable<Order> GetOrders() => null!;
}

public class Order { public int Id { get; set; } }
