namespace Shop;

[QueryType]
public class Query
{
    public int Search(OrderFilter filter, PageInput? page, IReadOnlyList<int>? ids, OrderFilter[] more) => 1;
}

public class OrderFilter
{
    public string? Text { get; set; }
    public Range Amount { get; set; } = new(null, null);
    public State State { get; set; }
    public int ReadOnly => 1;
}

public record Range(decimal? From, decimal? To);

public class PageInput { public int Size { get; set; } = 10; public required string Cursor { get; set; } }

public enum State { Open, Done }
