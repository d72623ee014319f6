namespace GqlAuthTooling;

/// <summary>The kinds of operation of the GraphQL specification; each has one root type.</summary>
public enum OperationKind
{
    /// <summary>A read-only fetch.</summary>
    Query = 0,

    /// <summary>A write followed by a fetch.</summary>
    Mutation = 1,

    /// <summary>A long-lived request that fetches data in response to source events.</summary>
    Subscription = 2,
}
