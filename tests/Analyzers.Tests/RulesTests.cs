using System.Globalization;
using Microsoft.CodeAnalysis;
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
    public void Rule_HasAPageWithItsFacts(string id)
    {
        var rule = Rules.ById[id];
        Assert.EndsWith("/docs/rules/" + id + ".md", rule.HelpLinkUri, StringComparison.Ordinal);
        var page = File.ReadAllText(RepositoryFiles.PathOf("docs", "rules", id + ".md"));
        Assert.StartsWith("# " + id + ": " + rule.Title + "\n", page, StringComparison.Ordinal);
        Assert.Contains($"| Category | {rule.Category} |", page, StringComparison.Ordinal);
        Assert.Contains($"| Severity | {SeverityOf(rule)} |", page, StringComparison.Ordinal);
        Assert.Contains($"| Has a fix | {(IsFixable(id) ? "yes" : "no")} |", page, StringComparison.Ordinal);
        foreach (var section in new[] { "Cause", "Why it matters", "How to fix", "Violation", "Fixed", "Suppression" })
        {
            Assert.Contains("\n## " + section + "\n", page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_IsInTheOverview(string id)
    {
        var rule = Rules.ById[id];
        Assert.Contains(
            $"| [{id}]({id}.md) | {rule.Title} | {rule.Category} | {SeverityOf(rule)} | {(IsFixable(id) ? "yes" : "no")} |\n",
            File.ReadAllText(RepositoryFiles.PathOf("docs", "rules", "README.md")),
            StringComparison.Ordinal);
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

    private static string SeverityOf(DiagnosticDescriptor rule) => rule.DefaultSeverity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "suggestion",
    };
}
