namespace Shop;

[QueryType]
public class Query
{
    public Box<Order> GetBox() => new();
    public Pair<int, Order> GetPair() => new();
}

public class Box<T> { public T? Value { get; set; } }

public class Pair<TLeft, TRight> { public TLeft? Left { get; set; } public TRight? Right { get; set; } }

public class Order { public int Id { get; set; } }
