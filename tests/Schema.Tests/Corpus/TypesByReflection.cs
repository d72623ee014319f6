namespace Shop;

public class Query
{
    public Target? GetTarget() => null;

    public Other? GetOther() => null;
}

[UnionType]
public abstract record Target;

public record PassiveTarget : Target
{
    [GraphQLDeprecated("Only there to be there")]
    public bool Get_() => false;
}

public record ActiveTarget(int Id) : Target;

public record Other(int Id);

public record Unreached(int Id);

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType<Query>()
        .AddTypes(typeof(Target).Assembly.GetExportedTypes().Where(type => type.IsAssignableTo(typeof(Target))).ToArray());
}
