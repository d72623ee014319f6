using System.Text.RegularExpressions;
using System.Xml.Linq;
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
        var example = Example().Matches(page).Single(match => match.Groups["section"].Value == section);
        var test = TestCompilation.Of(example.Groups["code"].Value).WithOption("GqlAuthToday", "2024-01-01");
        if (example.Groups["properties"].Value is { Length: > 0 } properties)
        {
            test = XElement.Parse(properties).Elements().Aggregate(
                test, (result, property) => result.WithOption(property.Name.LocalName, property.Value));
        }

        CompileErrors.AssertNone(test.Build());
        DiagnosticAnalyzer[] analyzers = [.. Rules.CreateAnalyzers()];
        return (await AnalyzerRun.RunAsync(test, analyzers)).Select(diagnostic => diagnostic.Id);
    }

    [GeneratedRegex("## (?<section>Violation|Fixed)\n\n(```xml\n(?<properties>.*?)\n```\n\n)?```csharp\n(?<code>.*?)\n```\n", RegexOptions.Singleline)]
    private static partial Regex Example();
}
