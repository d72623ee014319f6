namespace Shop;

public class Query
{
    public int GetOrders([RequiresPermission("Order:read")] string filter, int limit) => 1;
}

public class QueryType : ObjectType<Query>
{
    protected override void Configure(IObjectTypeDescriptor<Query> descriptor)
    {
        descriptor.Field(q => q.GetOrders(default!, default)).PublicAccess("Counts only")
            .Argument("limit", a => a.RequiresPermission("Order:many").Deprecated("Page instead", removalDate: "2031-01-01"))
            .Argument("filter", a => a.RequiresAuthentication().RequiresPermission("Order:search"));
    }
}

public class FilterType : InputObjectType
{
    protected override void Configure(IInputObjectTypeDescriptor descriptor)
    {
        descriptor.Name("Filter");
        descriptor.Field("owner").Type<StringType>().RequiresPermission("Order:owner").Deprecated("Gone", "2031-02-03", "Query.orders");
    }
}

public static class Adapter
{
    public static IObjectFieldDescriptor PublicAccess(this IObjectFieldDescriptor field, string reason) => field;
    public static IArgumentDescriptor RequiresPermission(this IArgumentDescriptor argument, params string[] permissions) => argument;
    public static IArgumentDescriptor RequiresAuthentication(this IArgumentDescriptor argument) => argument;
    public static IInputFieldDescriptor RequiresPermission(this IInputFieldDescriptor field, params string[] permissions) => field;
    public static IArgumentDescriptor Deprecated(
        this IArgumentDescriptor argument, string reason, string? removalDate, string? replacement = null) => argument;
    public static IInputFieldDescriptor Deprecated(
        this IInputFieldDescriptor field, string reason, string? removalDate, string? replacement = null) => field;
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services.AddGraphQLServer().AddQueryType<QueryType>().AddType<FilterType>();
}
