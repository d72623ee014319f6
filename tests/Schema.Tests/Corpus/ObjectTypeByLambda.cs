namespace Shop;

[QueryType]
public class Query { public int One => 1; }

public static class Adapter
{
    public static IObjectFieldDescriptor RequiresPermission(this IObjectFieldDescriptor field, params string[] permissions) => field;
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddObjectType(d => d
            .Name("Audit")
            .Field("secret")
            .RequiresPermission("Audit:read")
            .Type<StringType>()
            .Resolve(_ => ""));
}
