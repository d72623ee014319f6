using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Mapping;

public sealed class ApproveTests : IDisposable
{
    private const string File = "PermissionMap.approved.txt";
    private const string Header =
        "# Who may use what, as reviewed: one line a field, 'gqlauth map --approve' writes them. A change here is a change of access.\n";

    private readonly TempTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task Approve_WritesTheFileBesideTheProject()
    {
        _tree.WithProject("Shop/Shop.csproj").Write("Shop/Queries.cs", Code.Protected);

        var outcome = await Tool.RunAsync(_tree, "map", "Shop", "--approve");

        Assert.Equal((ExitCodes.Clean, string.Empty), (outcome.ExitCode, outcome.Error));
        Assert.Equal($"Shop/{File} has 1 line now: 1 added, 0 removed, 0 changed, 0 weakened\n", outcome.Output);
        Assert.Equal(Header + "Query.order: Order:read\n", Text("Shop/" + File));
        Assert.Equal(["PermissionMap.approved.txt", "Queries.cs", "Shop.csproj"], Directory.GetFiles(_tree.PathOf("Shop"))
            .Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Approve_SaysWhatChangedAndNamesWhatIsWeakened()
    {
        _tree.Write("Queries.cs", Code.Protected)
            .Write(File, "# Ours\r\nOrder.id: Order:admin\r\nQuery.gone: public\r\n# The order\r\nQuery.order: Order:read & Price:read\r\n");

        var outcome = await Tool.RunAsync(_tree, "map", ".", "--approve");

        Assert.Equal(ExitCodes.Clean, outcome.ExitCode);
        Assert.Equal(
            $"""
            {File} has 1 line now: 0 added, 1 removed, 0 changed, 2 weakened
              weakened  Order.id     Order:admin -> inherited
              weakened  Query.order  Order:read & Price:read -> Order:read

            """,
            outcome.Output);
        Assert.Equal("# Ours\n# The order\nQuery.order: Order:read\n", Text(File));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task ApproveAgain_LeavesTheFileAlone(string lineEnd)
    {
        var text = "\uFEFF# Ours\nQuery.order: Order:read\n".Replace("\n", lineEnd, StringComparison.Ordinal);
        _tree.Write("Queries.cs", Code.Protected).Write(File, text);
        System.IO.File.SetLastWriteTimeUtc(_tree.PathOf(File), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        var outcome = await Tool.RunAsync(_tree, "map", ".", "--approve");

        Assert.Equal((ExitCodes.Clean, $"{File} is up to date: 1 line\n"), (outcome.ExitCode, outcome.Output));
        Assert.Equal(2020, System.IO.File.GetLastWriteTimeUtc(_tree.PathOf(File)).Year);
    }

    [Fact]
    public async Task Approve_WritesTheFileThatIsNamed()
    {
        _tree.Write("Queries.cs", Code.Protected);

        Assert.Equal(ExitCodes.Clean, (await Tool.RunAsync(_tree, "map", ".", "--approve", "--approved", "other.txt")).ExitCode);

        Assert.Equal(Header + "Query.order: Order:read\n", Text("other.txt"));
        Assert.False(System.IO.File.Exists(_tree.PathOf(File)));
    }

    [Fact]
    public async Task Approve_WritesTheFileThatTheProjectNames()
    {
        _tree.WithProject("Shop/Shop.csproj", $"""<ItemGroup><AdditionalFiles Include="../api/{File}" /></ItemGroup>""")
            .Write("Shop/Queries.cs", Code.Protected).Write("api/" + File, "");

        Assert.Equal(ExitCodes.Clean, (await Tool.RunAsync(_tree, "map", "Shop", "--approve")).ExitCode);

        Assert.Equal("Query.order: Order:read\n", Text("api/" + File));
        Assert.False(System.IO.File.Exists(_tree.PathOf("Shop/" + File)));
    }

    [Fact]
    public async Task MalformedPermission_IsLeftOutWithANote()
    {
        _tree.Write("Queries.cs", Code.Protected.Replace("Order:read", "Order read", StringComparison.Ordinal));

        var outcome = await Tool.RunAsync(_tree, "map", ".", "--approve");

        Assert.Equal(ExitCodes.Clean, outcome.ExitCode);
        Assert.Contains("note: Query.order is left out: 'Order read' is no access that can be approved", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(Header, Text(File));
    }

    [Theory]
    [InlineData("Query.order: Order:read\n<<<<<<< ours\n", "line 2 is a conflict marker of Git")]
    [InlineData("# Ours\nQuery.order Order:read\n", "line 2 is not of the form 'Type.field: access'")]
    public async Task FileThatCannotBeRead_IsRefusedAndKept(string text, string reason)
    {
        _tree.Write("Queries.cs", Code.Protected).Write(File, text);

        await RefusedAsync(reason, "map", ".", "--approve");

        Assert.Equal(text, Text(File));
    }

    [Fact]
    public async Task BinaryFile_IsRefused()
    {
        _tree.Write("Queries.cs", Code.Protected).Write(File, [0, 1, 2, 0, 0, 0]);

        await RefusedAsync("holds binary data", "map", ".", "--approve");
    }

    [Fact]
    public async Task SeveralProjects_AreRefused()
    {
        _tree.WithProject("A/A.csproj").Write("A/Queries.cs", Code.Protected)
            .WithProject("B/B.csproj").Write("B/Queries.cs", Code.Protected);

        await RefusedAsync("2 projects have a part of the schema (A/A.csproj, B/B.csproj)", "map", ".", "--approve");
    }

    [Fact]
    public async Task ProjectBesideOneWithoutSchema_IsApproved()
    {
        _tree.WithProject("A/A.csproj").Write("A/Queries.cs", Code.Protected)
            .WithProject("B/B.csproj").Write("B/Calculator.cs", Code.NoRoots);

        Assert.Equal(ExitCodes.Clean, (await Tool.RunAsync(_tree, "map", ".", "--approve")).ExitCode);
        Assert.True(System.IO.File.Exists(_tree.PathOf("A/" + File)));
    }

    [Fact]
    public async Task PartOfAProject_IsRefused()
    {
        _tree.WithProject("A/A.csproj").Write("A/Queries.cs", Code.Protected);

        await RefusedAsync("only a whole project can be approved", "map", "A/Queries.cs", "--approve");
    }

    [Fact]
    public async Task PlaceThatCannotBeWritten_IsRefused()
    {
        _tree.Write("Queries.cs", Code.Protected).Write("folder/file", "");

        await RefusedAsync("can't be written", "map", ".", "--approve", "--approved", "gone/approved.txt");
        await RefusedAsync("can't be written", "map", ".", "--approve", "--approved", "folder/file/approved.txt");
        await RefusedAsync("is a folder", "map", ".", "--approve", "--approved", "folder");
    }

    [Fact]
    public async Task NothingToApprove_IsRefused()
    {
        _tree.Write("Calculator.cs", Code.NoRoots);

        await RefusedAsync("no GraphQL roots found", "map", ".", "--approve");
    }

    [Fact]
    public async Task NamedFileWithoutApprove_IsRefused()
    {
        _tree.Write("Queries.cs", Code.Protected);

        await RefusedAsync("Say --approve too", "map", ".", "--approved", "a.txt");
    }

    private string Text(string path) => System.IO.File.ReadAllText(_tree.PathOf(path));

    private async Task RefusedAsync(string reason, params string[] args)
    {
        var outcome = await Tool.RunAsync(_tree, args);

        Assert.Equal((ExitCodes.Unusable, string.Empty), (outcome.ExitCode, outcome.Output));
        Assert.Contains(reason, outcome.Error, StringComparison.Ordinal);
    }
}
