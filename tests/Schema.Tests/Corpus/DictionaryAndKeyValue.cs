namespace Shop;

[QueryType]
public class Query { public Dictionary<string, int> GetStock() => []; }
