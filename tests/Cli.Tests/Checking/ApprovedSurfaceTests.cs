using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Checking;

public sealed class ApprovedSurfaceTests : IDisposable
{
    private const string File = "PermissionMap.approved.txt";

    private readonly TempTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task ApprovedProject_IsClean()
    {
        _tree.WithProject().Write("Queries.cs", Code.Protected);

        Assert.Equal(ExitCodes.Clean, (await Tool.RunAsync(_tree, "map", ".", "--approve")).ExitCode);
        Assert.Equal(ExitCodes.Clean, (await Tool.RunAsync(_tree, "check", ".")).ExitCode);
    }

    [Theory]
    [InlineData("", "GQLA301")]
    [InlineData("Query.order: public\n", "GQLA301")]
    [InlineData("Query.order: Order:write\n", "GQLA303")]
    [InlineData("Query.order: Order:read\nQuery.gone: Order:read\n", "GQLA302")]
    [InlineData("Query.order: Order:read\n<<<<<<< ours\n", "GQLA303")]
    public async Task FileBesideTheProject_IsComparedThoughTheProjectDoesNotNameIt(string approved, string id)
    {
        _tree.WithProject().Write("Queries.cs", Code.Protected).Write(File, approved);

        var outcome = await Tool.RunAsync(_tree, "check", ".", "--format", "json");

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.Equal([id], outcome.Ids());
    }

    [Fact]
    public async Task FileBesideLooseSources_IsCompared()
    {
        _tree.Write("Queries.cs", Code.Protected).Write(File, "Query.order: Order:write\n");

        Assert.Equal(["GQLA303"], (await Tool.RunAsync(_tree, "check", ".", "--format", "json")).Ids());
    }

    [Theory]
    [InlineData("""<AdditionalFiles Include="api\*.txt" />""")]
    [InlineData("""<AdditionalFiles Include="api/PermissionMap.approved.txt" Condition="Exists('api/PermissionMap.approved.txt')" />""")]
    [InlineData("""<AdditionalFiles Include="**/*.approved.txt" Exclude="old/**" />""")]
    public async Task FileThatTheProjectNames_IsCompared(string item)
    {
        _tree.WithProject("Shop.csproj", $"<ItemGroup>{item}</ItemGroup>").Write("Queries.cs", Code.Protected)
            .Write("api/" + File, "Query.order: Order:write\n").Write("old/" + File, "Query.gone: public\n");

        Assert.Equal(["GQLA303"], (await Tool.RunAsync(_tree, "check", "Shop.csproj", "--format", "json")).Ids());
    }

    [Fact]
    public async Task FileNamedAndBeside_IsOneFile()
    {
        _tree.WithProject("Shop.csproj", $"""<ItemGroup><AdditionalFiles Include="{File}" /><AdditionalFiles Include="./{File}" /></ItemGroup>""")
            .Write("Queries.cs", Code.Protected).Write(File, "Query.order: Order:read\n");

        Assert.Equal(ExitCodes.Clean, (await Tool.RunAsync(_tree, "check", ".")).ExitCode);
    }

    [Fact]
    public async Task FindingInTheFile_HasItsPositionThere()
    {
        _tree.WithProject().Write("Queries.cs", Code.Protected).Write(File, "# Ours\nQuery.order: Order:read\n Query.gone: public\n");

        var finding = Assert.Single((await Tool.RunAsync(_tree, "check", ".", "--format", "json")).Json()
            .GetProperty("findings").EnumerateArray());
        Assert.Equal(
            (File, 3, 2, 20, File),
            (finding.GetProperty("path").GetString(), finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32(),
                finding.GetProperty("endColumn").GetInt32(), finding.GetProperty("type").GetString()));
        Assert.Contains($"{File}:3:2\n", (await Tool.RunAsync(_tree, "check", ".")).Output, StringComparison.Ordinal);
        Assert.Contains("GQLA302", (await Tool.RunAsync(_tree, "check", ".", "--format", "sarif")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckOfOneSource_SaysNothingAboutTheFile()
    {
        _tree.WithProject().Write("Queries.cs", Code.Protected).Write(File, "Query.order: Order:read\nQuery.gone: public\n");

        Assert.Equal(ExitCodes.Clean, (await Tool.RunAsync(_tree, "check", "Queries.cs")).ExitCode);
    }

    [Fact]
    public async Task NoFile_IsNoFinding()
    {
        _tree.WithProject().Write("Queries.cs", Code.Protected);

        Assert.Equal(ExitCodes.Clean, (await Tool.RunAsync(_tree, "check", ".")).ExitCode);
    }

    [Fact]
    public async Task BinaryFile_IsRefused()
    {
        _tree.WithProject().Write("Queries.cs", Code.Protected).Write(File, [0, 1, 2, 0, 0, 0]);

        var run = await Tool.RunAsync(_tree, "check", ".");

        Assert.Equal(ExitCodes.Unusable, run.ExitCode);
        Assert.Contains("holds binary data", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preset_WeighsTheseRulesToo()
    {
        _tree.WithProject().Write("Queries.cs", Code.Protected).Write(File, "Query.order: Order:write\nQuery.gone: public\n");

        Assert.Contains("1 error, 1 warning", (await Tool.RunAsync(_tree, "check", ".", "--preset", "adopt")).Output, StringComparison.Ordinal);
        Assert.Contains("2 errors", (await Tool.RunAsync(_tree, "check", ".", "--preset", "strict")).Output, StringComparison.Ordinal);
    }
}
