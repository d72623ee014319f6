using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Diffing;

/// <summary>A project that is still there and no longer read may go on being served.</summary>
public sealed class NotJudgedTests : IDisposable
{
    private const string Legacy = """
        using GqlAuthTooling;
        namespace Legacy;

        [GraphQLRoot(OperationKind.Query)]
        public static class LegacyQueries
        {
            [RequiresPermission("Legacy:read")]
            public static Ledger GetLedger([RequiresPermission("Legacy:all")] bool all = false) => new(1);
        }

        public sealed record Ledger(int Balance);
        """;

    private const string Told = ", so 2 fields of Ledger and Query are looked at no longer. A server may go on serving them\n";

    private readonly TempTree _tree = new();

    public NotJudgedTests()
    {
        foreach (var side in new[] { "old", "new" })
        {
            _tree.WithProject(side + "/Shop/Shop.csproj").Write(side + "/Shop/Queries.cs", Code.Protected)
                .WithProject(side + "/Legacy/Legacy.csproj").Write(side + "/Legacy/Queries.cs", Legacy);
        }
    }

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task ProjectThatIsATestProjectNow_IsNoLongerJudged()
    {
        _tree.WithProject("new/Legacy/Legacy.csproj", properties: "<IsTestProject>true</IsTestProject>");

        var outcome = await DiffAsync();

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.Equal(
            "No longer judged\n  Legacy: Legacy/Legacy.csproj is a test project now, and left out (--include-tests reads it)" + Told + """

            1 no longer judged, from old to new
            Close what was opened by mistake. What is meant, approve: 'gqlauth map PATH --approve' and commit the file.
            What no line of it can show is approved at the top of PermissionMap.approved.txt by:
              #! not judged: Legacy

            """,
            outcome.Output);
        Assert.Equal(ExitCodes.Clean, (await DiffAsync("--include-tests")).ExitCode);
    }

    [Fact]
    public async Task ProjectThatLeftTheSolution_IsNoLongerJudged()
    {
        _tree.Write("new/Shop.slnx", "<Solution><Project Path=\"Shop/Shop.csproj\" /></Solution>");

        var outcome = await DiffAsync();

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.Contains("  Legacy: Legacy/Legacy.csproj is there, and not among the projects that are read any more" + Told, outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Removed", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProjectThatMovedOnItsWayOut_IsNoLongerJudged()
    {
        Directory.Move(_tree.PathOf("new/Legacy"), _tree.PathOf("new/Attic"));
        _tree.Write("new/Shop.slnx", "<Solution><Project Path=\"Shop/Shop.csproj\" /></Solution>");

        Assert.Contains("Legacy: Attic/Legacy.csproj is there, and not among", (await DiffAsync()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProjectThatIsGone_IsRemoved()
    {
        Directory.Delete(_tree.PathOf("new/Legacy"), recursive: true);

        var outcome = await DiffAsync();

        Assert.Equal(ExitCodes.Clean, outcome.ExitCode);
        Assert.Contains("Removed\n", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("judged", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProjectWhoseFieldsMovedToAnother_IsJudged()
    {
        _tree.WithProject("new/Legacy/Legacy.csproj", properties: "<IsTestProject>true</IsTestProject>").Write("new/Shop/Legacy.cs", Legacy);

        Assert.Equal(ExitCodes.Clean, (await DiffAsync()).ExitCode);
    }

    [Theory]
    [InlineData("#! not judged: Legacy\nQuery.order: Order:read\n", true)]
    [InlineData("#! not judged: Shop\nQuery.order: Order:read\n", false)]
    public async Task Decision_Approves(string file, bool isApproved)
    {
        _tree.WithProject("new/Legacy/Legacy.csproj", properties: "<IsTestProject>true</IsTestProject>").Write("new/Shop/PermissionMap.approved.txt", file);

        var outcome = await DiffAsync();

        Assert.Equal(isApproved ? ExitCodes.Clean : ExitCodes.Findings, outcome.ExitCode);
        Assert.Equal(isApproved, outcome.Output.Contains("1 no longer judged (1 approved)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AssemblyThatAMapLacks_IsNoLongerJudged()
    {
        _tree.Write("old.json", (await Tool.RunAsync(_tree, "map", "old", "--format", "json")).Output)
            .Write("new.json", (await Tool.RunAsync(_tree, "map", "new/Shop", "--format", "json")).Output);

        foreach (var old in new[] { "old", "old.json" })
        {
            var outcome = await Tool.RunAsync(_tree, "diff", old, "new.json", "--format", "json");

            Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
            Assert.Equal(1, outcome.Json().GetProperty("summary").GetProperty("unjudged").GetInt32());
            var change = Assert.Single(outcome.Json().GetProperty("changes").EnumerateArray());
            Assert.Equal("unjudged", change.GetProperty("change").GetString());
            Assert.Equal("error", change.GetProperty("severity").GetString());
            Assert.Equal(["Ledger.balance", "Query.ledger"], change.GetProperty("coordinates").EnumerateArray().Select(item => item.GetString()));
        }
    }

    [Fact]
    public async Task Markdown_SaysThatAProjectIsJudgedNoLonger()
    {
        _tree.WithProject("new/Legacy/Legacy.csproj", properties: "<IsTestProject>true</IsTestProject>");

        var outcome = await DiffAsync("--format", "markdown");

        Assert.Contains("**One project is judged no longer, and nobody approved that.** 1 no longer judged", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\n### No longer judged\n\n- `Legacy`: ", outcome.Output, StringComparison.Ordinal);
    }

    private Task<Outcome> DiffAsync(params string[] more) => Tool.RunAsync(_tree, ["diff", "old", "new", .. more]);
}
