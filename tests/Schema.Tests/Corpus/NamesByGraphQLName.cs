namespace Shop;

[QueryType]
public class Query
{
    [GraphQLName("purchase")]
    public Order GetOrder([GraphQLName("key")] int id, OrderFilter filter) => new();
}

[GraphQLName("Purchase")]
public class Order
{
    [GraphQLName("no")]
    public string Number { get; set; } = "";
    public OrderState State { get; set; }
}

[GraphQLName("PurchaseFilter")]
public class OrderFilter
{
    [GraphQLName("q")]
    public string Text { get; set; } = "";
}

[GraphQLName("PurchaseState")]
public enum OrderState
{
    [GraphQLName("PAID_IN_FULL")]
    Paid,
    NotPaid,
}
