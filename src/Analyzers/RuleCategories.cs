namespace GqlAuthTooling.Analyzers;

/// <summary>The categories of rules, which are also the hundreds of their ids.</summary>
public static class RuleCategories
{
    /// <summary>Who may use a field (0xx).</summary>
    public const string Authorization = "Authorization";

    /// <summary>What a mutation answers (1xx).</summary>
    public const string MutationPayload = "MutationPayload";

    /// <summary>What is on its way out (2xx).</summary>
    public const string Deprecation = "Deprecation";

    /// <summary>What was approved (3xx).</summary>
    public const string Surface = "Surface";

    /// <summary>What the GraphQL engine makes of it (9xx).</summary>
    public const string Engine = "Engine";
}
