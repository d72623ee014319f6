using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers.Tests;

public partial class PagesTests
{
    public static TheoryData<string> Ids => new(Rules.All.Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Violation_IsFound(string id) => Assert.Contains(id, await FindingsIn(id, "Violation"));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Fixed_IsClean(string id) => Assert.DoesNotContain(id, await FindingsIn(id, "Fixed"));

    private static async Task<IEnumerable<string>> FindingsIn(string id, string section)
    {
        var page = File.ReadAllText(RepositoryFiles.PathOf("docs", "rules", id + ".md"));
        var text = Section().Matches(page).Single(match => match.Groups[1].Value == section).Groups[2].Value;
        var test = TestCompilation.Of(Code().Match(text).Groups[1].Value).WithOption("GqlAuthToday", "2024-01-01")
            with { EngineVersion = PagePackages.EngineVersionIn(text) };
        CompileErrors.AssertNone(test.Build());
        DiagnosticAnalyzer[] analyzers = [.. Rules.CreateAnalyzers()];
        return (await AnalyzerRun.RunAsync(test, analyzers)).Select(diagnostic => diagnostic.Id);
    }

    [GeneratedRegex("^## (Violation|Fixed)\n(.*?)(?=^## )", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex("```csharp\n(.*?)\n```\n", RegexOptions.Singleline)]
    private static partial Regex Code();
}
