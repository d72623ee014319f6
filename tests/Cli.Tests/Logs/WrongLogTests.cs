using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Logs;

public sealed class WrongLogTests : IDisposable
{
    private readonly TempTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task MissingLog_IsUnusable() =>
        await AssertUnusableAsync("nowhere.sarif", "The log 'nowhere.sarif' doesn't exist", "version=2.1");

    [Fact]
    public async Task FolderWithoutLogs_IsUnusable()
    {
        Directory.CreateDirectory(_tree.PathOf("logs"));

        await AssertUnusableAsync("logs", "The folder 'logs' has no *.sarif file");
    }

    [Fact]
    public async Task LogOfVersion1_SaysHowToGetVersion2()
    {
        _tree.Write("build.sarif", """
            { "$schema": "http://json.schemastore.org/sarif-1.0.0", "version": "1.0.0", "runs": [ { "tool": {}, "results": [] } ] }
            """);

        await AssertUnusableAsync("build.sarif", "'build.sarif' is SARIF 1.0.0", "-p:ErrorLog=FILE%2Cversion=2.1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("<xml />")]
    [InlineData("{ \"version\": \"2.1.0\",")]
    [InlineData("{ \"version\": \"2.1.0\", \"runs\": [] } { }")]
    public async Task NoJson_IsUnusable(string text)
    {
        _tree.Write("build.sarif", text);

        await AssertUnusableAsync("build.sarif", "'build.sarif' is no JSON", "build again");
    }

    [Fact]
    public async Task HalfACharacter_IsSaid()
    {
        _tree.Write("build.sarif", "{ \"version\": \"2.1.0\", \"runs\": [ \"\\uD83D\" ] }");

        await AssertUnusableAsync(
            "build.sarif", "'build.sarif' is no JSON (A text in it is no Unicode: it has half of a surrogate pair, or bytes that are no UTF-8). Build again");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{ }")]
    [InlineData("\"2.1.0\"")]
    [InlineData("{ \"version\": \"2.1.0\" }")]
    [InlineData("{ \"version\": 2.1, \"runs\": [] }")]
    [InlineData("{ \"version\": \"2.1.0\", \"runs\": [ 1 ] }")]
    [InlineData("{ \"version\": \"2.1.0\", \"runs\": [ { \"results\": [] } ] }")]
    [InlineData("{ \"version\": \"2.1.0\", \"runs\": [ { \"tool\": { \"driver\": {} } } ] }")]
    [InlineData("{ \"version\": \"2.1.0\", \"runs\": [ { \"tool\": { \"driver\": {} }, \"results\": [ 1 ] } ] }")]
    public async Task NoSarif_IsUnusable(string text)
    {
        _tree.Write("build.sarif", text);

        await AssertUnusableAsync("build.sarif", "'build.sarif' is no SARIF log");
    }

    [Fact]
    public async Task LogOfAnotherTool_IsUnusable()
    {
        _tree.Write("build.sarif", """
            { "version": "2.1.0", "runs": [ { "artifacts": [], "tool": { "driver": { "name": "Other" } }, "results": [] } ] }
            """);

        await AssertUnusableAsync("build.sarif", "it has 'artifacts'", "uploaded as they are");
    }

    [Fact]
    public async Task CompletedLog_IsNotCompletedAgain()
    {
        _tree.Write("build.sarif", CompilerLog.Of());
        await Tool.RunAsync(_tree, "sarif", "build.sarif", "-o", "done.sarif");

        await AssertUnusableAsync("done.sarif", "it has 'originalUriBaseIds'");
    }

    [Fact]
    public async Task SeveralRuns_AreUnusable()
    {
        _tree.Write("build.sarif", """{ "version": "2.1.0", "runs": [] }""");

        await AssertUnusableAsync("build.sarif", "has 0 runs");
    }

    [Fact]
    public async Task OutputThatIsAFolder_IsUnusable()
    {
        _tree.Write("build.sarif", CompilerLog.Of());

        await AssertUnusableAsync(["sarif", "build.sarif", "-o", ".git"], "'.git' can't be written");
    }

    [Fact]
    public async Task LogWithByteOrderMark_IsRead()
    {
        _tree.Write("build.sarif", [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(CompilerLog.Of())]);

        Assert.Equal(ExitCodes.Clean, (await Tool.RunAsync(_tree, "sarif", "build.sarif")).ExitCode);
    }

    private Task AssertUnusableAsync(string path, params string[] parts) => AssertUnusableAsync(["sarif", path], parts);

    private async Task AssertUnusableAsync(string[] args, params string[] parts)
    {
        var outcome = await Tool.RunAsync(_tree, args);

        Assert.Equal((ExitCodes.Unusable, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith("gqlauth: ", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("internal error", outcome.Error, StringComparison.Ordinal);
        Assert.All(parts, part => Assert.Contains(part, outcome.Error, StringComparison.Ordinal));
    }
}
