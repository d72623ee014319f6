namespace Shop;

[QueryType]
public class Query
{
    public bool A => true;
    public byte B => 1;
    public short C => 1;
    public int D => 1;
    public long E => 1;
    public float F => 1;
    public double G => 1;
    public decimal H => 1;
    public string I => "";
    public Guid K => default;
    public DateTime L => default;
    public DateTimeOffset M => default;
    public DateOnly N => default;
    public TimeOnly O => default;
    public TimeSpan P => default;
    public Uri Q => null!;
    [ID] public int S => 1;
    [GraphQLType(typeof(NonNullType<IdType>))] public string T => "";
    [GraphQLType<IntType>] public object U => 1;
    [GraphQLType("[String!]!")] public object V => 1;
    [GraphQLNonNullType] public string? W => "";
}
