using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Diffing;

public sealed class DiffApprovalTests : IDisposable
{
    private const string Open = """
        using GqlAuthTooling;
        namespace Shop;

        [GraphQLRoot(OperationKind.Query)]
        public static class Queries
        {
            [RequiresAuthentication]
            public static Order GetOrder(int id) => new(id);
        }

        public sealed record Order(int Id);
        """;

    private readonly TempTree _tree = new();

    public DiffApprovalTests() =>
        _tree.WithProject("old/Shop/Shop.csproj").Write("old/Shop/Queries.cs", Code.Protected).WithProject("new/Shop/Shop.csproj").Write("new/Shop/Queries.cs", Open);

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task LineOfTheNewSide_ApprovesAWidening()
    {
        Assert.Equal(ExitCodes.Findings, (await DiffAsync()).ExitCode);

        await Tool.RunAsync(_tree, "map", "new/Shop/Shop.csproj", "--approve");
        var outcome = await DiffAsync();

        Assert.Equal(ExitCodes.Clean, outcome.ExitCode);
        Assert.StartsWith("Widened\n  Query.order: was Order:read, now anybody who is signed in: opens 1 field of Order (id) [approved]\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("1 widened (1 approved), from", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Query.order: Order:read\n")]
    [InlineData("Query.other: public\n")]
    [InlineData("")]
    [InlineData("Query.order: authenticated\nQuery.order: Order:read\n")]
    public async Task OtherLines_ApproveNothing(string lines)
    {
        _tree.Write("new/Shop/PermissionMap.approved.txt", lines);

        Assert.Equal(ExitCodes.Findings, (await DiffAsync()).ExitCode);
    }

    [Fact]
    public async Task LineThatAllowsMore_ApprovesToo()
    {
        _tree.Write("new/Shop/PermissionMap.approved.txt", "Query.order: public\n");

        Assert.Equal(ExitCodes.Clean, (await DiffAsync()).ExitCode);
    }

    [Fact]
    public async Task OldSidesLines_ApproveNothing()
    {
        _tree.Write("old/Shop/PermissionMap.approved.txt", "Query.order: authenticated\n");

        Assert.Equal(ExitCodes.Findings, (await DiffAsync()).ExitCode);
    }

    [Fact]
    public async Task NamedFile_ApprovesInsteadOfTheProjects()
    {
        _tree.Write("reviewed.txt", "Query.order: authenticated\n").Write("new/Shop/PermissionMap.approved.txt", "Query.order: Order:read\n");

        Assert.Equal(ExitCodes.Clean, (await DiffAsync("--approved", "reviewed.txt")).ExitCode);
    }

    [Fact]
    public async Task NamedFile_ApprovesAMapToo()
    {
        _tree.Write("reviewed.txt", "Query.order: authenticated\n")
            .Write("old.json", (await Tool.RunAsync(_tree, "map", "old", "--format", "json")).Output)
            .Write("new.json", (await Tool.RunAsync(_tree, "map", "new", "--format", "json")).Output);

        Assert.Equal(ExitCodes.Findings, (await Tool.RunAsync(_tree, "diff", "old.json", "new.json")).ExitCode);
        Assert.Equal(ExitCodes.Clean, (await Tool.RunAsync(_tree, "diff", "old.json", "new.json", "--approved", "reviewed.txt")).ExitCode);
    }

    [Fact]
    public async Task ApprovedSurfaceThatIsCompared_ApprovesNothingItself()
    {
        _tree.Write("old.txt", "Query.order: Order:read\n").Write("new.txt", "Query.order: authenticated\n");

        Assert.Equal(ExitCodes.Findings, (await Tool.RunAsync(_tree, "diff", "old.txt", "new.txt")).ExitCode);
    }

    [Fact]
    public async Task FileWithConflictMarkers_IsRefused()
    {
        _tree.Write("new/Shop/PermissionMap.approved.txt", "<<<<<<< HEAD\nQuery.order: authenticated\n");

        var outcome = await DiffAsync();

        Assert.Equal(ExitCodes.Unusable, outcome.ExitCode);
        Assert.Contains("line 1 is a conflict marker of Git", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FieldWithoutALineAnyMore_IsApprovedByTheLineThatIsGone()
    {
        const string Guarded = "public sealed record Order([property: RequiresPermission(\"Secret\")] int Id);";
        _tree.Write("old/Shop/Queries.cs", Open.Replace("public sealed record Order(int Id);", Guarded, StringComparison.Ordinal));

        Assert.Equal(ExitCodes.Findings, (await DiffAsync()).ExitCode);
        _tree.Write("new/Shop/PermissionMap.approved.txt", "Order.id: Secret\nQuery.order: authenticated\n");
        Assert.Equal(ExitCodes.Findings, (await DiffAsync()).ExitCode);
        _tree.Write("new/Shop/PermissionMap.approved.txt", "Query.order: authenticated\n");
        Assert.Equal(ExitCodes.Clean, (await DiffAsync()).ExitCode);
    }

    [Fact]
    public async Task SecondProjectWithoutAFile_ApprovesNothingOfItsOwn()
    {
        const string More = """
            using GqlAuthTooling;
            namespace More;

            [GraphQLRoot(OperationKind.Query)]
            public static class MoreQueries
            {
                [RequiresPermission("More:read")]
                public static int GetMore() => 1;
            }
            """;
        _tree.WithProject("old/More/More.csproj").Write("old/More/More.cs", More)
            .WithProject("new/More/More.csproj").Write("new/More/More.cs", More.Replace("RequiresPermission(\"More:read\")", "RequiresAuthentication", StringComparison.Ordinal))
            .Write("new/Shop/PermissionMap.approved.txt", "Query.more: authenticated\nQuery.order: authenticated\n");

        var outcome = await DiffAsync();

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.Contains("2 widened (1 approved)", outcome.Output, StringComparison.Ordinal);
        Assert.StartsWith("Widened\n  Query.more: ", outcome.Output, StringComparison.Ordinal);
    }

    private Task<Outcome> DiffAsync(params string[] more) => Tool.RunAsync(_tree, ["diff", "old", "new", .. more]);

    [Fact]
    public async Task TypeThatLosesItsGuard_IsApprovedByItsOwnLineOnly()
    {
        const string Shop = """
            using GqlAuthTooling;
            using HotChocolate.Authorization;
            namespace Shop;

            [GraphQLRoot(OperationKind.Query)]
            public static class Queries
            {
                [PublicAccess("window")]
                public static Order GetOrder(int id) => new(id);
            }

            GUARD
            public sealed record Order(int Id);
            """;
        _tree.Write("old/Shop/Queries.cs", Shop.Replace("GUARD", "[Authorize(Policy = \"X\")]", StringComparison.Ordinal));
        await Tool.RunAsync(_tree, "map", "old/Shop/Shop.csproj", "--approve");
        _tree.Write("new/Shop/Queries.cs", Shop.Replace("GUARD", "", StringComparison.Ordinal))
            .Write("new/Shop/PermissionMap.approved.txt", File.ReadAllText(_tree.PathOf("old/Shop/PermissionMap.approved.txt")));

        var outcome = await DiffAsync();

        Assert.Contains("Widened", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
    }

    [Fact]
    public async Task ArgumentThatLosesItsLine_IsNoRemoval()
    {
        _tree.Write("old.txt", "Query.orders: public\nQuery.orders(deleted:): Order:admin\n").Write("new.txt", "Query.orders: public\n");

        var outcome = await Tool.RunAsync(_tree, "diff", "old.txt", "new.txt");

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.StartsWith("Widened\n  Query.orders(deleted:)", outcome.Output, StringComparison.Ordinal);
    }
}
