using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Checking;

public sealed class CheckTests : IDisposable
{
    private readonly TempTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task ProtectedRoot_DoesNotReport()
    {
        _tree.Write("Queries.cs", Code.Protected);

        var outcome = await Tool.RunAsync(_tree, "check", ".");

        Assert.Equal(ExitCodes.Clean, outcome.ExitCode);
        Assert.Equal("No findings in 2 fields of 2 types\n", outcome.Output);
        Assert.Equal(string.Empty, outcome.Error);
    }

    [Fact]
    public async Task UndeclaredRoot_Reports()
    {
        _tree.Write("Queries.cs", Code.Undeclared);

        var outcome = await Tool.RunAsync(_tree, "check", ".");

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        var lines = outcome.Output.Split('\n');
        Assert.Equal("Query", lines[0]);
        Assert.StartsWith("  error  GQLA001  order  ", lines[1], StringComparison.Ordinal);
        Assert.Contains("[RequiresPermission(\"Order:read\")]", lines[1], StringComparison.Ordinal);
        Assert.Equal("Queries.cs:7:25", lines[2].Trim());
        Assert.Equal("1 error in 2 fields of 2 types", lines[4]);
    }

    [Theory]
    [InlineData("warning", ExitCodes.Findings)]
    [InlineData("error", ExitCodes.Clean)]
    public async Task OneWarning_FailsAsAsked(string failOn, int expected)
    {
        _tree.Write("Queries.cs", Code.OneWarning);

        var outcome = await Tool.RunAsync(_tree, "check", ".", "--fail-on", failOn);

        Assert.Equal(expected, outcome.ExitCode);
        Assert.Contains("1 warning in", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutFailOn_WarningsFail()
    {
        _tree.Write("Queries.cs", Code.OneWarning);

        Assert.Equal(ExitCodes.Findings, (await Tool.RunAsync(_tree, "check", ".")).ExitCode);
    }

    [Theory]
    [InlineData("recommended", "warning", ExitCodes.Clean)]
    [InlineData("strict", "error", ExitCodes.Findings)]
    [InlineData("adopt", "suggestion", ExitCodes.Clean)]
    public async Task Preset_SetsSeverity(string preset, string severity, int exitCode)
    {
        _tree.Write("Queries.cs", Code.OneWarning);

        var outcome = await Tool.RunAsync(_tree, "check", ".", "--preset", preset, "--fail-on", "error");

        Assert.Contains($"1 {severity} in", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(exitCode, outcome.ExitCode);
    }

    [Fact]
    public async Task PresetOfProject_Counts_UnlessOneIsGiven()
    {
        _tree.WithProject(properties: "<GqlAuthPreset>strict</GqlAuthPreset>").Write("Queries.cs", Code.OneWarning);

        Assert.Contains("1 error in", (await Tool.RunAsync(_tree, "check", ".")).Output, StringComparison.Ordinal);
        Assert.Contains("1 suggestion in", (await Tool.RunAsync(_tree, "check", ".", "--preset", "adopt")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none", "No findings")]
    [InlineData("warning", "1 warning")]
    [InlineData("suggestion", "1 suggestion")]
    public async Task EditorConfig_SetsSeverity(string severity, string expected)
    {
        _tree.Write("src/.editorconfig", $"[*.cs]\ndotnet_diagnostic.GQLA001.severity = {severity}\n");
        _tree.Write("src/Queries.cs", Code.Undeclared);

        foreach (var preset in new[] { "recommended", "strict", "adopt" })
        {
            var outcome = await Tool.RunAsync(_tree, "check", ".", "--preset", preset);
            Assert.StartsWith(expected, outcome.Output.TrimEnd('\n').Split('\n')[^1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Pragma_Suppresses()
    {
        _tree.Write("Queries.cs", "#pragma warning disable GQLA001\n" + Code.Undeclared);

        Assert.Equal(ExitCodes.Clean, (await Tool.RunAsync(_tree, "check", ".")).ExitCode);
    }

    [Fact]
    public async Task SuppressMessage_Suppresses()
    {
        _tree.Write("Queries.cs", Code.Undeclared.Replace(
            "public static Order Get",
            "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Authorization\", \"GQLA001\")] public static Order Get",
            StringComparison.Ordinal));

        Assert.Equal(ExitCodes.Clean, (await Tool.RunAsync(_tree, "check", ".")).ExitCode);
    }

    [Fact]
    public async Task NoWarnOfProject_Suppresses()
    {
        _tree.WithProject(properties: "<NoWarn>$(NoWarn);GQLA001</NoWarn>").Write("Queries.cs", Code.Undeclared);

        Assert.Equal(ExitCodes.Clean, (await Tool.RunAsync(_tree, "check", ".")).ExitCode);
    }

    [Fact]
    public async Task OneFileInTwoProjects_ReportsOnce()
    {
        _tree.Write("Shared/Queries.cs", Code.Undeclared);
        _tree.WithProject("A/A.csproj", "<ItemGroup><Compile Include=\"../Shared/*.cs\" /></ItemGroup>");
        _tree.WithProject("B/B.csproj", "<ItemGroup><Compile Include=\"..\\Shared\\Queries.cs\" Link=\"Queries.cs\" /></ItemGroup>");

        var outcome = await Tool.RunAsync(_tree, "check", "A", "B", "A/A.csproj", "--format", "json");

        Assert.Equal(["GQLA001"], outcome.Ids());
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    public async Task TwoRuns_AreEqual(string format)
    {
        _tree.WithProject("A/A.csproj").Write("A/Queries.cs", Code.Undeclared);
        _tree.WithProject("B/B.csproj").Write("B/Queries.cs", Code.OneWarning);

        var first = await Tool.RunAsync(_tree, "check", ".", "--format", format);
        var second = await Tool.RunAsync(_tree, "check", ".", "--format", format);

        Assert.Equal(first, second);
    }

    [Theory]
    [InlineData("2026-06-30", "No findings")]
    [InlineData("2026-07-02", "1 warning")]
    public async Task Today_DecidesWhetherRemovalDateHasPassed(string today, string expected)
    {
        _tree.Write("Queries.cs", Code.Protected.Replace(
            "public static Order Get",
            "[Deprecated(\"Use orders\", RemovalDate = \"2026-07-01\")] public static Order Get",
            StringComparison.Ordinal));

        var outcome = await Tool.RunAsync(_tree, "check", ".", "--today", today);

        Assert.StartsWith(expected, outcome.Output.TrimEnd('\n').Split('\n')[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Terminal_GetsColorsAndTime()
    {
        _tree.Write("Queries.cs", Code.Undeclared);

        var outcome = await Tool.RunAsync(_tree, environment => environment with { IsOutputTerminal = true }, "check", ".");

        Assert.Contains("\u001b[31merror", outcome.Output, StringComparison.Ordinal);
        Assert.Matches(@"types \(\d+\.\d s\)\n$", outcome.Output);
    }

    [Theory]
    [InlineData(true, new[] { "check", "." })]
    [InlineData(false, new[] { "check", ".", "--no-color" })]
    [InlineData(true, new[] { "map", "." })]
    [InlineData(false, new[] { "map", ".", "--no-color" })]
    public async Task NoColor_IsHonoured(bool variable, string[] args)
    {
        _tree.Write("Queries.cs", Code.Undeclared);

        var outcome = await Tool.RunAsync(_tree, environment => environment with { IsOutputTerminal = true, NoColor = variable }, args);

        Assert.DoesNotContain('\u001b', outcome.Output);
    }

    [Fact]
    public async Task SmallTreeOnTerminal_ShowsNoProgress()
    {
        _tree.Write("Queries.cs", Code.Protected);

        var outcome = await Tool.RunAsync(_tree, environment => environment with { IsErrorTerminal = true, Time = TimeProvider.System }, "check", "Queries.cs");

        Assert.DoesNotContain("Queries", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FailureInside_IsNoCleanRun()
    {
        _tree.Write("Queries.cs", Code.Protected);

        var outcome = await Tool.RunAsync(_tree, environment => environment with { Time = new BrokenTime() }, "check", ".");

        Assert.Equal((ExitCodes.Unusable, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith("gqlauth: internal error: no clock. Nothing was proved.", outcome.Error, StringComparison.Ordinal);
    }

    private sealed class BrokenTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw new InvalidOperationException("no clock");
    }
}
