namespace Shop;

[QueryType]
public class Query
{
    public int GetOrders() => 1;
    public int Get() => 1;
    public int GetawayCar() => 1;
    public int Getter => 1;
    public int GetNumber { get; } = 1;
    public int URL => 1;
    public int IPAddress => 1;
    public int ID2 => 1;
    public int A => 1;
    public int _hidden => 1;
    public int snake_case => 1;
    public int OrderIDs() => 1;
}
