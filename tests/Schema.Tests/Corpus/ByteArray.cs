namespace Shop;

[QueryType]
public class Query { public byte[] GetContent() => []; }
