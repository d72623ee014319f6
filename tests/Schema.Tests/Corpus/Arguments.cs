namespace Shop;

[QueryType]
public class Query
{
    public int Find(
        [ID] int id,
        string? text,
        int count = 10,
        bool? exact = null,
        [DefaultValue(true)] bool deep = true,
        [GraphQLType(typeof(NonNullType<IdType>))] string key = "",
        [GraphQLName("in")] List<string>? filter = null,
        Optional<string?> maybe = default) => 1;
}
