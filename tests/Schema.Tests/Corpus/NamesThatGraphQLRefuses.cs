namespace Shop;

[QueryType]
public class Query
{
    [GraphQLName("a b")] public int Blank => 1;
    [GraphQLName("1st")] public int Digit => 1;
    [GraphQLName("__reserved")] public int Reserved => 1;
    public int Größe => 1;
    [GraphQLName("_fine1")] public int Fine => 1;
    public int Arguments([GraphQLName("x-y")] int first) => 1;
    public State State => State.Open;
    public Odd? Odd => null;
}

public enum State
{
    Open,
    [GraphQLName("true")] Sure,
}

[GraphQLName("Od d")]
public record Odd(int Id);
