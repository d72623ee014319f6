#nullable disable
namespace Shop;

[QueryType]
public class Query
{
    public string GetText() => "";
    public Order GetOrder(string number, int id) => new();
    public List<Order> GetOrders() => null;
    public int[] GetNumbers() => null;
}

public class Order { public string Number { get; set; } public int Id { get; set; } }
