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
        var example = page.Split("\n## ").Single(part => part.StartsWith(section + "\n", StringComparison.Ordinal));
        var code = Code().Matches(example).Single().Groups[1].Value;
        var test = TestCompilation.Of(code).WithOption("GqlAuthToday", "2024-01-01");
        foreach (Match file in AdditionalFile().Matches(example))
        {
            test = test.WithAdditionalFile(file.Groups[1].Value, file.Groups[2].Value);
        }

        CompileErrors.AssertNone(test.Build());
        DiagnosticAnalyzer[] analyzers = [.. Rules.CreateAnalyzers()];
        return (await AnalyzerRun.RunAsync(test, analyzers)).Select(diagnostic => diagnostic.Id);
    }

    [GeneratedRegex("\n```csharp\n(.*?)\n```\n", RegexOptions.Singleline)]
    private static partial Regex Code();

    // An additional file of an example: its name in backticks and a colon, then a block that is no C#.
    [GeneratedRegex("\n`([^`\n]+)`:\n\n```(?!csharp)[a-z]*\n(.*?)```\n", RegexOptions.Singleline)]
    private static partial Regex AdditionalFile();
}
