namespace Shop;

[QueryType]
public class Query { public Outer.Inner GetInner() => new(); public Point? GetPoint() => null; }

public static class Outer
{
    public class Inner { public int Id { get; set; } }
}

public struct Point { public int X { get; set; } public int Y { get; set; } }
