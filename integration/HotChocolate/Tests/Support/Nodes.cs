namespace GqlAuthTooling.OnHotChocolate.Tests.Support;

/// <summary>Global ids, as the engine writes them.</summary>
internal static class Nodes
{
    /// <summary>The contract with the id 1.</summary>
    public const string Contract =
#if HOTCHOCOLATE13
        "Q29udHJhY3QKaTE="; // With the type of the id in it.
#else
        "Q29udHJhY3Q6MQ==";
#endif
}
