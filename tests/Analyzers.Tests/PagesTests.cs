using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers.Tests;

/// <summary>The examples of the pages are true.</summary>
public class PagesTests
{
    public static TheoryData<string> Ids => new(Rules.All.Select(rule => rule.Id));

    public static TheoryData<string> FixableIds => new(Rules.All.Select(rule => rule.Id).Where(id => FixOf(id) is not null));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Violation_IsFound(string id) => Assert.Contains(id, await FindingsIn(RulePage.Of(id).Example("Violation")));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Fixed_IsClean(string id) => Assert.DoesNotContain(id, await FindingsIn(RulePage.Of(id).Example("Fixed")));

    [Theory]
    [MemberData(nameof(FixableIds))]
    public async Task Violation_IsMendedByTheFix(string id)
    {
        var page = RulePage.Of(id);
        var analyzer = Rules.CreateAnalyzers().Single(candidate => candidate.SupportedDiagnostics[0].Id == id);
        var results = await FixTrial.ResultsAsync(page.Example("Violation"), analyzer, FixOf(id)!);

        Assert.NotEmpty(results);
        Assert.All(results, result => CompileErrors.AssertNone(result.Value.Build()));
        var findings = await Task.WhenAll(results.Values.Select(FindingsIn));
        Assert.Contains(findings, ids => !ids.Contains(id));
        if (page.FixWritesFixed)
        {
            var expected = Text(page.Example("Fixed"));
            Assert.Contains(expected, results.Values.Select(Text).OrderByDescending(text => text == expected));
        }
    }

    /// <summary>Everything that a rule asks for while it looks at its own example stands on its page.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public async Task OptionsThatAreRead_AreDeclared(string id)
    {
        var rule = (SchemaRule)Rules.CreateAnalyzers().Single(candidate => candidate.SupportedDiagnostics[0].Id == id);
        var example = RulePage.Of(id).Example("Violation");
        var provider = new RecordingOptions(TestOptionsProvider.For(example).AnalyzerConfigOptionsProvider);

        await AnalyzerRun.RunAsync(
            example.Build(), new AnalyzerOptions(TestOptionsProvider.For(example).AdditionalFiles, provider), [rule]);

        Assert.Empty(provider.Asked.Except(
            rule.Options.Concat(ReadWithTheSchema).SelectMany(option => new[] { option.Key, option.BuildKey })));
    }

    // The schema is read once for all rules, so whichever runs first asks.
    private static IEnumerable<RuleOption> ReadWithTheSchema => [RuleOptions.ErrorsField, RuleOptions.WarningsField];

    private static CodeFixProvider? FixOf(string id) => typeof(SchemaFix).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(type))
        .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)
        .FirstOrDefault(fix => fix.FixableDiagnosticIds.Contains(id));

    private static string Text(TestCompilation test) => string.Join(
        "\n", test.Files.Concat(test.AdditionalFiles).Select(file => $"// {file.Path}\n{file.Text.TrimEnd('\n')}"));

    private static async Task<IReadOnlyList<string>> FindingsIn(TestCompilation test)
    {
        CompileErrors.AssertNone(test.Build());
        DiagnosticAnalyzer[] analyzers = [.. Rules.CreateAnalyzers()];
        return [.. (await AnalyzerRun.RunAsync(test, analyzers)).Select(diagnostic => diagnostic.Id)];
    }
}
