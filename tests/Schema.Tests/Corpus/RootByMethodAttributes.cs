namespace Shop;

public static partial class OrderOperations
{
    [Query]
    [RequiresPermission("Order:read")]
    public static Order? GetOrder(int id) => null;

    [Mutation]
    public static Order CreateOrder(string number) => new();

    public static int NotAField() => 1;
}

public class Order { public int Id { get; set; } }
