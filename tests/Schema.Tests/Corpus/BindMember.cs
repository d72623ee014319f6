namespace Shop;

[QueryType]
public class Query { public Order GetOrder() => new(); }

public class Order
{
    public int Id { get; set; }
    public int CustomerId { get; set; }
}

[ExtendObjectType(typeof(Order))]
public class OrderExtensions
{
    [BindMember(nameof(Order.CustomerId))]
    public Customer GetCustomer([Parent] Order order) => new();
}

public class Customer { public string Name { get; set; } = ""; }
