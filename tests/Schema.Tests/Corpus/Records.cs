namespace Shop;

[QueryType]
public class Query
{
    public Order GetOrder() => new(1, "A");
    public Money GetMoney() => new(1);
}

public record Order(int Id, [property: GraphQLName("no")] string Number)
{
    public int Lines => 1;
}

public record SpecialOrder(int Id, string Number, bool Special) : Order(Id, Number);

public readonly record struct Money(decimal Value);
