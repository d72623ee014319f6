namespace GqlAuthTooling.Operations.Schemas;

/// <summary>The root types of a schema by name; <see langword="null"/> for a kind of operation that it doesn't offer.</summary>
/// <param name="Query">The type that queries begin with.</param>
/// <param name="Mutation">The type that mutations begin with.</param>
/// <param name="Subscription">The type that subscriptions begin with.</param>
public sealed record SchemaRoots(string? Query, string? Mutation = null, string? Subscription = null)
{
    /// <summary>The root type of a kind of operation, or <see langword="null"/>.</summary>
    /// <param name="kind">The kind of operation.</param>
    public string? Of(OperationKind kind) => kind switch
    {
        OperationKind.Query => Query,
        OperationKind.Mutation => Mutation,
        OperationKind.Subscription => Subscription,
        _ => null,
    };
}
