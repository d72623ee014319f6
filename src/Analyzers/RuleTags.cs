using System.Collections.Immutable;
using System.Globalization;

namespace GqlAuthTooling.Analyzers;

/// <summary>The words under which code scanning services file a rule; the compiler writes them into its SARIF log.</summary>
public static class RuleTags
{
    /// <summary>What services look for to treat a finding as a vulnerability.</summary>
    public const string Security = "security";

    /// <summary>The tags of a rule.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="category">Its category, from <see cref="RuleCategories"/>.</param>
    public static ImmutableArray<string> Of(string id, string category)
    {
        var tags = ImmutableArray.CreateBuilder<string>();
        tags.Add("graphql");
        var risk = RuleRisks.Of(id);
        tags.Add(risk is null ? Quality(category) : Security);
        tags.Add(Topic(category));
        foreach (var weakness in risk?.Weaknesses ?? ImmutableArray<int>.Empty)
        {
            tags.Add("external/cwe/cwe-" + weakness.ToString(CultureInfo.InvariantCulture));
        }

        return tags.ToImmutable();
    }

    private static string Quality(string category) => category == RuleCategories.Deprecation ? "maintainability" : "correctness";

    private static string Topic(string category) => category switch
    {
        RuleCategories.Authorization => "authorization",
        RuleCategories.MutationPayload => "mutation-payload",
        RuleCategories.Deprecation => "deprecation",
        RuleCategories.Surface => "surface",
        _ => "engine",
    };
}
