namespace Shop;

public class Query
{
    public int Search(Filter filter) => 1;
    public int Find(Criteria criteria) => 1;
}

public class Filter { public string Text { get; set; } = ""; public string Internal { get; set; } = ""; }

[InputObjectType("SearchCriteria")]
public class Criteria { public int Id { get; set; } }

public class FilterType : InputObjectType<Filter>
{
    protected override void Configure(IInputObjectTypeDescriptor<Filter> descriptor)
    {
        descriptor.Name("TextFilter");
        descriptor.Field(f => f.Text).Name("q");
        descriptor.Ignore(f => f.Internal);
    }
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType<Query>()
        .AddType<FilterType>();
}
