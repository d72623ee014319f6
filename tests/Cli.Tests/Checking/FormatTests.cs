using System.Text.Json;
using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Checking;

public sealed class FormatTests : IDisposable
{
    private readonly TempTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task Json_HasFindingAndSummary()
    {
        _tree.WithProject("src/Shop.csproj").Write("src/Queries.cs", Code.Undeclared);

        var json = (await Tool.RunAsync(_tree, "check", ".", "--format", "json")).Json();

        Assert.Equal(1, json.GetProperty("version").GetInt32());
        var summary = json.GetProperty("summary");
        Assert.Equal((1, 0), (summary.GetProperty("errors").GetInt32(), summary.GetProperty("warnings").GetInt32()));
        Assert.Equal((2, 2), (summary.GetProperty("fields").GetInt32(), summary.GetProperty("types").GetInt32()));
        var finding = Assert.Single(json.GetProperty("findings").EnumerateArray());
        Assert.Equal("GQLA001", finding.GetProperty("id").GetString());
        Assert.Equal("error", finding.GetProperty("severity").GetString());
        Assert.Equal("Authorization", finding.GetProperty("category").GetString());
        Assert.Equal("Query.order", finding.GetProperty("coordinate").GetString());
        Assert.Equal("src/Queries.cs", finding.GetProperty("path").GetString());
        Assert.Equal((7, 25), (finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()));
        Assert.Equal("Shop", finding.GetProperty("project").GetString());
    }

    [Fact]
    public async Task Sarif_IsFitForCodeScanning()
    {
        _tree.WithProject("src/Shop.csproj").Write("src/My Queries.cs", Code.Undeclared);

        var sarif = (await Tool.RunAsync(_tree, "check", "src", "--format", "sarif")).Json();

        Assert.Equal("2.1.0", sarif.GetProperty("version").GetString());
        var run = Assert.Single(sarif.GetProperty("runs").EnumerateArray());
        var result = Assert.Single(run.GetProperty("results").EnumerateArray());
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        var rule = rules[result.GetProperty("ruleIndex").GetInt32()];
        Assert.Equal("GQLA001", result.GetProperty("ruleId").GetString());
        Assert.Equal("GQLA001", rule.GetProperty("id").GetString());
        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.NotEmpty(result.GetProperty("partialFingerprints").EnumerateObject());
        var location = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("src/My%20Queries.cs", location.GetProperty("artifactLocation").GetProperty("uri").GetString());
        var uriBase = location.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString()!;
        Assert.True(run.GetProperty("originalUriBaseIds").TryGetProperty(uriBase, out _));
        Assert.Equal(7, location.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Fact]
    public async Task Sarif_DescribesEveryRule()
    {
        _tree.Write("Queries.cs", Code.Protected);

        var sarif = (await Tool.RunAsync(_tree, "check", ".", "--format", "sarif")).Json();

        var rules = sarif.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToArray();
        Assert.NotEmpty(rules);
        Assert.All(rules, rule =>
        {
            Assert.NotEmpty(rule.GetProperty("help").GetProperty("text").GetString()!);
            Assert.StartsWith("https://", rule.GetProperty("helpUri").GetString(), StringComparison.Ordinal);
            Assert.Contains(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), new[] { "error", "warning", "note" });
            var properties = rule.GetProperty("properties");
            Assert.NotEqual(0, properties.GetProperty("tags").GetArrayLength());
            var isAuthorization = rule.GetProperty("id").GetString()!.StartsWith("GQLA0", StringComparison.Ordinal);
            Assert.True(!isAuthorization || properties.TryGetProperty("security-severity", out _));
        });
    }

    [Fact]
    public async Task Fingerprint_StaysWhenLinesMove()
    {
        _tree.Write("Queries.cs", Code.Undeclared);
        var before = Fingerprint((await Tool.RunAsync(_tree, "check", ".", "--format", "sarif")).Json());
        _tree.Write("Queries.cs", "// A comment.\n\n" + Code.Undeclared);
        var after = Fingerprint((await Tool.RunAsync(_tree, "check", ".", "--format", "sarif")).Json());

        Assert.Equal(before, after);
    }

    [Fact]
    public async Task ControlCharacterInPermission_DoesNotReachTerminal()
    {
        _tree.Write("Queries.cs", Code.Protected.Replace("Order:read", "Or\\u001b[31mder", StringComparison.Ordinal));

        var outcome = await Tool.RunAsync(_tree, "check", ".");

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.DoesNotContain('\u001b', outcome.Output);
    }

    private static string Fingerprint(JsonElement sarif) =>
        sarif.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("partialFingerprints").ToString();
}
