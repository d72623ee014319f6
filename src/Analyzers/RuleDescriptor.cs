using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Analyzers;

/// <summary>Makes the descriptors, so that what all rules share is said once.</summary>
internal static class RuleDescriptor
{
    private const string Pages = "https://github.com/gqlauthtooling/gqlauthtooling/blob/main/docs/rules/";

    /// <summary>The descriptor of a rule; its help link and tags follow from its id.</summary>
    /// <param name="id">The id, from <see cref="RuleIds"/>.</param>
    /// <param name="title">The rule as a short sentence without a full stop.</param>
    /// <param name="messageFormat">What was wrong, where, and what to do.</param>
    /// <param name="category">The category, from <see cref="RuleCategories"/>.</param>
    /// <param name="defaultSeverity">The severity of the recommended preset.</param>
    /// <param name="description">Why it matters.</param>
    public static DiagnosticDescriptor Create(
        string id,
        string title,
        string messageFormat,
        string category,
        DiagnosticSeverity defaultSeverity,
        string description) =>
        new(id, title, messageFormat, category, defaultSeverity, isEnabledByDefault: true, description, HelpLink(id),
            [.. RuleTags.Of(id, category)]);

    /// <summary>The address of a rule's page.</summary>
    /// <param name="id">The rule's id.</param>
    public static string HelpLink(string id) => Pages + id + ".md";
}
