namespace Shop;

[QueryType]
public class Query
{
    public IExecutable<Order> GetOrders() => null!;

    [UseSingleOrDefault]
    public IExecutable<Order> GetOrder(int id) => null!;
}

public class Order { public int Id { get; set; } }
