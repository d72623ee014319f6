using System.Text.Json;
using GqlAuthTooling.Analyzers;
using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Logs;

public sealed class SarifTests : IDisposable
{
    private readonly TempTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task Rule_IsDescribedAsInOurOwnReport()
    {
        _tree.Write("Queries.cs", Code.Undeclared).Write("build.sarif", CompilerLog.Of(Finding("GQLA001", 7)));

        var completed = Run((await Tool.RunAsync(_tree, "sarif", "build.sarif")).Json());
        var own = Run((await Tool.RunAsync(_tree, "check", ".", "--format", "sarif")).Json());

        Assert.Equal(RuleOf(own, "GQLA001").GetRawText(), RuleOf(completed, "GQLA001").GetRawText());
        Assert.Equal("8.2", RuleOf(completed, "GQLA001").GetProperty("properties").GetProperty("security-severity").GetString());
    }

    [Fact]
    public async Task Rules_AreOursAndThoseThatFoundSomething()
    {
        _tree.Write("build.sarif", CompilerLog.Of(Finding("CS0219", 3)));

        var run = Run((await Tool.RunAsync(_tree, "sarif", "build.sarif")).Json());

        Assert.Equal(["CS0219", "GQLA001"], RulesOf(run).Select(rule => rule.GetProperty("id").GetString()));
        Assert.Equal("Variable is assigned but its value is never used", RulesOf(run)[0].GetProperty("shortDescription").GetProperty("text").GetString());
        Assert.Equal("Microsoft (R) Visual C# Compiler", run.GetProperty("tool").GetProperty("driver").GetProperty("name").GetString());
        Assert.False(run.TryGetProperty("invocations", out _));
    }

    [Fact]
    public async Task Logs_BecomeOneRunWithEveryFindingOnce()
    {
        _tree.Write("logs/Shop.net8.0.sarif", CompilerLog.Of(Finding("GQLA001", 7), Finding("CS0219", 3)))
            .Write("logs/Shop.net10.0.sarif", CompilerLog.Of(Finding("GQLA001", 7)))
            .Write("logs/deep/Web.sarif", CompilerLog.Of(Finding("GQLA001", 9)));

        var run = Run((await Tool.RunAsync(_tree, "sarif", "logs", "logs/deep/Web.sarif")).Json());

        Assert.Equal(
            [("CS0219", 0, 3), ("GQLA001", 1, 7), ("GQLA001", 1, 9)],
            ResultsOf(run).Select(result => (
                result.GetProperty("ruleId").GetString()!, result.GetProperty("ruleIndex").GetInt32(), Place(result).GetProperty("region").GetProperty("startLine").GetInt32())));
    }

    [Fact]
    public async Task Output_DependsOnNeitherOrder()
    {
        _tree.Write("a/a.sarif", CompilerLog.Of(Finding("GQLA001", 7), Finding("CS0219", 3))).Write("a/b.sarif", CompilerLog.Of(Finding("GQLA001", 9)))
            .Write("b/a.sarif", CompilerLog.Of(Finding("GQLA001", 9))).Write("b/b.sarif", CompilerLog.Of(Finding("CS0219", 3), Finding("GQLA001", 7)));

        Assert.Equal((await Tool.RunAsync(_tree, "sarif", "a")).Output, (await Tool.RunAsync(_tree, "sarif", "b")).Output);
    }

    [Fact]
    public async Task SilencedFinding_IsLeftOut()
    {
        _tree.Write("build.sarif", CompilerLog.Of(
            Finding("GQLA001", 7, CompilerLog.Suppressed), Finding("GQLA001", 9, ", \"suppressions\": []")));

        var run = Run((await Tool.RunAsync(_tree, "sarif", "build.sarif")).Json());

        Assert.Equal(9, Place(Assert.Single(ResultsOf(run))).GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Fact]
    public async Task Paths_AreRelativeToTheRepository()
    {
        var outside = Path.Combine(Path.GetTempPath(), "elsewhere", "A.cs");
        _tree.Write("src/build.sarif", CompilerLog.Of(
            CompilerLog.Result("GQLA001", _tree.PathOf("src/My Queries.cs"), 7), CompilerLog.Result("GQLA001", outside, 1)));

        var run = Run((await Tool.RunAsync(
            _tree, environment => environment with { CurrentFolder = _tree.PathOf("src") }, "sarif", "build.sarif")).Json());

        var files = ResultsOf(run).Select(result => Place(result).GetProperty("artifactLocation")).ToDictionary(file => file.GetProperty("uri").GetString()!);
        Assert.Equal("%SRCROOT%", files["src/My%20Queries.cs"].GetProperty("uriBaseId").GetString());
        Assert.False(files[new Uri(outside).AbsoluteUri].TryGetProperty("uriBaseId", out _));
        Assert.True(run.GetProperty("originalUriBaseIds").TryGetProperty("%SRCROOT%", out _));
    }

    [Fact]
    public async Task Output_GoesToAFileAlsoBesideTheLogs()
    {
        _tree.Write("logs/build.sarif", CompilerLog.Of(Finding("GQLA001", 7)));
        var printed = await Tool.RunAsync(_tree, "sarif", "logs");

        foreach (var _ in Enumerable.Range(0, 2))
        {
            var outcome = await Tool.RunAsync(_tree, "sarif", "logs", "-o", "logs/done/all.sarif");

            Assert.Equal((ExitCodes.Clean, "", ""), (outcome.ExitCode, outcome.Output, outcome.Error));
            Assert.Equal(printed.Output, await File.ReadAllTextAsync(_tree.PathOf("logs/done/all.sarif")));
        }
    }

    [Fact]
    public async Task Help_IsThePageWithAbsoluteLinks()
    {
        _tree.Write("Queries.cs", Code.Protected);

        var run = Run((await Tool.RunAsync(_tree, "check", ".", "--format", "sarif")).Json());

        Assert.All(RulesOf(run), rule =>
        {
            var markdown = rule.GetProperty("help").GetProperty("markdown").GetString()!;
            Assert.StartsWith("## Cause\n", markdown, StringComparison.Ordinal);
            Assert.Contains("\n## Fixed\n", markdown, StringComparison.Ordinal);
            Assert.EndsWith($"[{rule.GetProperty("id").GetString()}]({rule.GetProperty("helpUri").GetString()})", markdown, StringComparison.Ordinal);
            Assert.DoesNotContain("](GQLA", markdown, StringComparison.Ordinal);
            Assert.DoesNotContain("](..", markdown, StringComparison.Ordinal);
            Assert.DoesNotContain("<!--", markdown, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task SecuritySeverity_IsANumberInText()
    {
        _tree.Write("Queries.cs", Code.Protected);

        var run = Run((await Tool.RunAsync(_tree, "check", ".", "--format", "sarif")).Json());

        Assert.All(RulesOf(run), rule =>
        {
            var properties = rule.GetProperty("properties");
            var isSecurity = properties.GetProperty("tags").EnumerateArray().Any(tag => tag.GetString() == RuleTags.Security);
            Assert.Equal(isSecurity, properties.TryGetProperty("security-severity", out var severity));
            Assert.True(!isSecurity || decimal.Parse(severity.GetString()!, System.Globalization.CultureInfo.InvariantCulture) is > 0 and <= 10);
        });
    }

    private string Finding(string rule, int line, string more = "") => CompilerLog.Result(rule, _tree.PathOf("Queries.cs"), line, more);

    private static JsonElement Run(JsonElement sarif)
    {
        Assert.Equal("2.1.0", sarif.GetProperty("version").GetString());
        return Assert.Single(sarif.GetProperty("runs").EnumerateArray());
    }

    private static JsonElement[] RulesOf(JsonElement run) =>
        [.. run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()];

    private static JsonElement RuleOf(JsonElement run, string id) =>
        RulesOf(run).Single(rule => rule.GetProperty("id").GetString() == id);

    private static JsonElement[] ResultsOf(JsonElement run) => [.. run.GetProperty("results").EnumerateArray()];

    private static JsonElement Place(JsonElement result) => result.GetProperty("locations")[0].GetProperty("physicalLocation");
}
