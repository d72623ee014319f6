namespace Shop;

public class Query
{
    public Target? GetTarget() => null;
}

[UnionType]
public abstract record Target;

public record PassiveTarget(int Id) : Target;

public record ActiveTarget(int Id) : Target;

public record MissingTarget(int Id) : Target;

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType<Query>()
        .AddTypes(typeof(PassiveTarget), typeof(ActiveTarget));
}
