namespace Shop;

[QueryType]
public class Query
{
    public int NotAField = 1;
    public readonly Order AlsoNot = new();
    public int Property => 1;
}

public class Order { public int Id { get; set; } }
