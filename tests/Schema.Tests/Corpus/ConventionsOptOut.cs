namespace Shop;

[QueryType]
public class Query { public int One => 1; }

[MutationType]
public class Mutation
{
    [UseMutationConvention(Disable = true)]
    public int MoveOrder(int id) => id;

    public int CopyOrder(int id) => id;
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddMutationConventions(new MutationConventionOptions
        {
            ApplyToAllMutations = true,
            PayloadTypeNamePattern = "{MutationName}Result",
            InputTypeNamePattern = "{MutationName}Data",
            InputArgumentName = "data",
            PayloadErrorsFieldName = "problems",
        });
}
