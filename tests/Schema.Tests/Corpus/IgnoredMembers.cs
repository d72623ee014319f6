namespace Shop;

[QueryType]
public class Query
{
    public Order GetOrder() => new();

    [GraphQLIgnore]
    public int Hidden() => 1;

    internal int Internal() => 1;
    protected int Protected() => 1;
    private int Private() => 1;
    public void NoResult() { }
    public static int StaticOnInstanceClass() => 1;
    public int this[int index] => index;
    public T Generic<T>() => default!;
    public override string ToString() => "";
    public object Clone() => this;
}

public class Order
{
    public int Id { get; set; }
    [GraphQLIgnore]
    public string Secret { get; set; } = "";
    public string WriteOnly { set { } }
    public string Field = "";
    public const string Constant = "";
    public static string Static => "";
    public event Action? Changed;
    public Order With(int id) => this;
}
