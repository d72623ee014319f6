using System.Globalization;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GqlAuthTooling.Analyzers.Tests;

public class RulesTests
{
    public static TheoryData<string> Ids => new(Rules.All.Select(rule => rule.Id));

    [Fact]
    public void Register_HoldsEveryRuleOfTheAssembly() => Assert.Equal(
        AnalyzerRun.AnalyzersIn(typeof(Rules).Assembly)
            .SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Order(StringComparer.Ordinal),
        Rules.All.Select(rule => rule.Id));

    [Fact]
    public void Register_HoldsEveryIdOnce() => Assert.Equal(
        typeof(RuleIds).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal),
        Rules.ById.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_IsNamedByItsId(string id)
    {
        var analyzer = Rules.CreateAnalyzers().Single(candidate => candidate.SupportedDiagnostics[0].Id == id);
        Assert.Equal(id, typeof(RuleIds).GetField(analyzer.GetType().Name)!.GetRawConstantValue());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_HasTheCategoryOfItsHundred(string id) => Assert.Equal(
        id[4] switch
        {
            '0' => RuleCategories.Authorization,
            '1' => RuleCategories.MutationPayload,
            '2' => RuleCategories.Deprecation,
            '3' => RuleCategories.Surface,
            _ => RuleCategories.Engine,
        },
        Rules.ById[id].Category);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_HasAPageOfTheTemplate(string id)
    {
        Assert.EndsWith("/docs/rules/" + id + ".md", Rules.ById[id].HelpLinkUri, StringComparison.Ordinal);
        Assert.Equal(
            ["Cause", "Why it matters", "How to fix", "Violation", "Fixed", "Options", "Suppression"], RulePage.Of(id).Sections);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_DeclaresTheOptionsThatItMentions(string id)
    {
        var rule = (SchemaRule)Rules.CreateAnalyzers().Single(candidate => candidate.SupportedDiagnostics[0].Id == id);
        var source = File.ReadAllText(
            RepositoryFiles.PathOf("src", "Analyzers", Rules.ById[id].Category, rule.GetType().Name + ".cs"));
        var mentioned = RuleOptions.All.Where(option => source.Contains("RuleOptions." + NameOf(option), StringComparison.Ordinal));
        Assert.Empty(mentioned.Except(rule.Options));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_SaysWhatAFindingCosts(string id)
    {
        var risk = RuleRisks.Of(id);
        Assert.Equal(risk is not null, Rules.ById[id].CustomTags.Contains(RuleTags.Security));
        Assert.True(risk is not null || Rules.ById[id].Category != RuleCategories.Authorization);
        Assert.Equal(
            risk?.Weaknesses.Select(weakness => $"external/cwe/cwe-{weakness}") ?? [],
            Rules.ById[id].CustomTags.Where(tag => tag.StartsWith("external/", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_IsReleaseTracked(string id)
    {
        var rule = Rules.ById[id];
        var analyzer = Rules.CreateAnalyzers().Single(candidate => candidate.SupportedDiagnostics[0].Id == id);
        Assert.Contains(
            $"{id} | {rule.Category} | {rule.DefaultSeverity} | {analyzer.GetType().Name}, [page]({rule.HelpLinkUri})\n",
            File.ReadAllText(RepositoryFiles.PathOf("src", "Analyzers", "AnalyzerReleases.Unshipped.md"))
            + File.ReadAllText(RepositoryFiles.PathOf("src", "Analyzers", "AnalyzerReleases.Shipped.md")),
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_SpeaksInSentences(string id)
    {
        var rule = Rules.ById[id];
        Assert.EndsWith(".", rule.MessageFormat.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.EndsWith(".", rule.Description.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.False(rule.Title.ToString(CultureInfo.InvariantCulture).EndsWith('.'));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_HasTestsWhereTheRuleIs(string id)
    {
        var analyzer = Rules.CreateAnalyzers().Single(candidate => candidate.SupportedDiagnostics[0].Id == id).GetType().Name;
        var folder = Rules.ById[id].Category;
        Assert.True(File.Exists(RepositoryFiles.PathOf("src", "Analyzers", folder, analyzer + ".cs")));
        Assert.True(File.Exists(RepositoryFiles.PathOf("tests", "Analyzers.Tests", folder, analyzer + "Tests.cs")));
        Assert.Equal(IsFixable(id), File.Exists(RepositoryFiles.PathOf("src", "CodeFixes", folder, analyzer + "Fix.cs")));
        Assert.Equal(
            IsFixable(id), File.Exists(RepositoryFiles.PathOf("tests", "Analyzers.Tests", folder, analyzer + "FixTests.cs")));
    }

    [Fact]
    public void Names_KeepTheirPromises() =>
        Assert.Empty(TestNames.BrokenPromises(RepositoryFiles.PathOf("tests", "Analyzers.Tests")));

    [Fact]
    public void Fixes_MendAllAtOnce() => Assert.All(Fixes(), fix => Assert.NotNull(fix.GetFixAllProvider()));

    private static bool IsFixable(string id) => Fixes().Any(fix => fix.FixableDiagnosticIds.Contains(id));

    private static IEnumerable<CodeFixProvider> Fixes() => typeof(SchemaFix).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(type))
        .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!);

    private static string NameOf(RuleOption option) => typeof(RuleOptions).GetFields()
        .Single(field => ReferenceEquals(field.GetValue(null), option)).Name;
}
