namespace Shop;

[QueryType]
public class Query { public Box<int> GetBox() => new(); }

public class Box<T>
{
    public T? Value { get; set; }
    public Box<Box<T>> Wrap() => new();
}
