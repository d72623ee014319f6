using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Sources;

public sealed class CatalogueFilesTests : IDisposable
{
    private const string Catalogue = """
        { "permissions": { "Order:read": "Read orders", "Report:export": "Export reports\nof all kinds" } }
        """;

    private const string Other = """{ "permissions": { "Order:list": "List orders" } }""";

    private const string Item = "<ItemGroup><AdditionalFiles Include=\"../security/permissions.json\" /></ItemGroup>";

    private readonly TempTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData("", "Shop/permissions.json")]
    [InlineData(Item, "security/permissions.json")]
    [InlineData("<ItemGroup><AdditionalFiles Include=\"config/*.json\" /></ItemGroup>", "Shop/config/permissions.json")]
    public async Task PermissionThatTheFileLacks_Reports(string items, string path)
    {
        _tree.WithProject("Shop/Shop.csproj", items).Write("Shop/Queries.cs", Code.Protected).Write(path, Other);

        var outcome = await Tool.RunAsync(_tree, "check", "Shop");

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.Contains("GQLA003", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\"Order:read\" on Queries.GetOrder is not in the permission catalogue", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Shop/permissions.json", Catalogue)]
    [InlineData("", "Shop/other.json", Other)]
    [InlineData("<ItemGroup><AdditionalFiles Remove=\"permissions.json\" /></ItemGroup>", "Shop/permissions.json", Other)]
    [InlineData("", "permissions.json", Other)]
    public async Task PermissionThatTheFileLists_DoesNotReport(string items, string path, string text)
    {
        _tree.WithProject("Shop/Shop.csproj", items).Write("Shop/Queries.cs", Code.Protected).Write(path, text);

        Assert.Equal(ExitCodes.Clean, (await Tool.RunAsync(_tree, "check", "Shop")).ExitCode);
    }

    [Fact]
    public async Task FileBesideLooseSources_Reports()
    {
        _tree.Write("Queries.cs", Code.Protected).Write("permissions.json", Other);

        Assert.Contains("GQLA003", (await Tool.RunAsync(_tree, "check", ".")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FaultOfTheFile_ReportsAtItsPlace()
    {
        _tree.WithProject("Shop.csproj").Write("Queries.cs", Code.Protected).Write("permissions.json", "{\n  \"permissions\": { \"Order:\": null } }");

        var outcome = await Tool.RunAsync(_tree, "check", ".");

        Assert.Contains("permissions.json:2:20", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("lists \"Order:\", which has no action after ':'", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FaultOfTheFile_StopsTheMap()
    {
        _tree.WithProject("Shop.csproj").Write("Queries.cs", Code.Protected).Write("permissions.json", "{\n  \"permissions\": [ }");

        var outcome = await Tool.RunAsync(_tree, "map", ".");

        Assert.Equal(ExitCodes.Unusable, outcome.ExitCode);
        Assert.Contains("has something here that is no value (line 2, column 20). Repair it", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FileThatIsMissing_IsRefused()
    {
        _tree.WithProject("Shop/Shop.csproj", Item).Write("Shop/Queries.cs", Code.Protected);

        var outcome = await Tool.RunAsync(_tree, "check", "Shop");

        Assert.Equal(ExitCodes.Unusable, outcome.ExitCode);
        Assert.Contains("permissions.json', which doesn't exist", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Map_ListsTheCatalogue()
    {
        _tree.WithProject("Shop.csproj").Write("Queries.cs", Code.Protected).Write("permissions.json", Catalogue);

        var map = (await Tool.RunAsync(_tree, "map", ".", "--format", "json")).Json();
        Assert.Equal(["Order:read", "Report:export"], map.GetProperty("permissions").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal([true, false], map.GetProperty("catalogue").EnumerateArray().Select(entry => entry.GetProperty("needed").GetBoolean()));

        Assert.Contains(
            "Permissions\n  Order:read     Read orders\n  Report:export  Export reports of all kinds; no field needs it\n",
            (await Tool.RunAsync(_tree, "map", ".")).Output,
            StringComparison.Ordinal);
        Assert.Contains(
            "- `Report:export`: Export reports of all kinds; no field needs it\n",
            (await Tool.RunAsync(_tree, "map", ".", "--format", "markdown")).Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task GeneratedConstantOfAPermissionThatOnlyAFileSpellsOut_IsRead()
    {
        _tree.WithProject("Contracts/Contracts.csproj").Write("Contracts/permissions.json", Catalogue).Write("Contracts/A.cs", "class A { }");
        _tree.WithProject("Shop/Shop.csproj", "<ItemGroup><ProjectReference Include=\"../Contracts/Contracts.csproj\" /></ItemGroup>")
            .Write("Shop/Queries.cs", Code.Protected.Replace("\"Order:read\"", "Contracts.Permissions.Order.Read", StringComparison.Ordinal));

        var map = (await Tool.RunAsync(_tree, "map", "Shop", "--format", "json")).Json();

        Assert.Equal(["Order:read"], map.GetProperty("permissions").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(ExitCodes.Clean, (await Tool.RunAsync(_tree, "check", "Shop")).ExitCode);
    }
}
