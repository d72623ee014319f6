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

    [Theory]
    [InlineData("Query.order: authenticated\n", false)]
    [InlineData("#! Customer.last -> Order: public\nQuery.order: authenticated\n", true)]
    [InlineData("#! Customer.last -> Order: Order:read\nQuery.order: authenticated\n", false)]
    [InlineData("#! Customer.last -> Customer: public\nQuery.order: authenticated\n", false)]
    [InlineData("#! Customer.first -> Order: public\nQuery.order: authenticated\n", false)]
    [InlineData("# Customer.last -> Order: public\nQuery.order: authenticated\n", false)]
    [InlineData("Customer.last: public\nQuery.order: authenticated\n", false)]
    public async Task NewWayThatNoLineShows_IsApprovedByADecisionOnly(string file, bool isApproved)
    {
        string Code(string last) => Open.Replace("[RequiresAuthentication]", "[PublicAccess(\"x\")] public static Customer? GetCustomer() => null; [RequiresAuthentication]", StringComparison.Ordinal)
            + $"\npublic sealed record Customer(string Name{last});";
        _tree.Write("old/Shop/Queries.cs", Code("")).Write("new/Shop/Queries.cs", Code(", Order? Last")).Write("new/Shop/PermissionMap.approved.txt", "Query.customer: public\n" + file);

        var outcome = await DiffAsync();

        Assert.Equal(isApproved ? ExitCodes.Clean : ExitCodes.Findings, outcome.ExitCode);
        Assert.StartsWith("Widened\n  Customer.last: is new", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(isApproved, outcome.Output.Contains("[approved]", StringComparison.Ordinal));
        Assert.Equal(!isApproved, outcome.Output.Contains("\n  #! Customer.last -> Order: public\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Decision_IsACommentToRulesAndSurvivesApproving()
    {
        _tree.Write("new/Shop/PermissionMap.approved.txt", "#! Query.order -> Order: public\n# A remark.\nQuery.order: Order:read\n");

        await Tool.RunAsync(_tree, "map", "new/Shop/Shop.csproj", "--approve");

        Assert.Equal(
            "#! Query.order -> Order: public\n# A remark.\nQuery.order: authenticated\n",
            File.ReadAllText(_tree.PathOf("new/Shop/PermissionMap.approved.txt")));
        Assert.Equal(ExitCodes.Clean, (await Tool.RunAsync(_tree, "check", "new")).ExitCode);
    }

    [Theory]
    [InlineData("#! Query.order -> Order\n")]
    [InlineData("#! Query.order -> Order -> Line: public\n")]
    [InlineData("#! approved: by me\n")]
    [InlineData("#! not judged:\n")]
    [InlineData("#!\n")]
    public async Task LineThatBeginsLikeADecision_IsRefused(string line)
    {
        _tree.Write("new/Shop/PermissionMap.approved.txt", line + "Query.order: authenticated\n");

        var outcome = await DiffAsync();

        Assert.Equal(ExitCodes.Unusable, outcome.ExitCode);
        Assert.Contains("line 1 is no decision", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FieldThatLeavesATypeWithAPolicy_NeedsADecisionOfItsOwn()
    {
        const string Shop = """
            using GqlAuthTooling;
            using HotChocolate.Authorization;
            namespace Shop;

            [GraphQLRoot(OperationKind.Query)]
            public static class Queries
            {
                [PublicAccess("window")]
                public static RETURNED GetOrder(int id) => new(id);
                [PublicAccess("window")]
                public static Order GetOther(int id) => new(id);
            }

            [Authorize(Policy = "X")]
            public sealed record Order(int Id);
            public sealed record OpenOrder(int Id);
            """;
        _tree.Write("old/Shop/Queries.cs", Shop.Replace("RETURNED", "Order", StringComparison.Ordinal))
            .Write("new/Shop/Queries.cs", Shop.Replace("RETURNED", "OpenOrder", StringComparison.Ordinal));
        await Tool.RunAsync(_tree, "map", "new/Shop/Shop.csproj", "--approve");

        var outcome = await DiffAsync();

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.StartsWith("Widened\n  Query.order: was delegated(policy:X), now anybody, and returns OpenOrder instead of Order", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("\n  #! Query.order -> OpenOrder: public\n", outcome.Output, StringComparison.Ordinal);
        var file = "new/Shop/PermissionMap.approved.txt";
        _tree.Write(file, "#! Query.order -> OpenOrder: public\n" + await File.ReadAllTextAsync(_tree.PathOf(file)));
        Assert.Equal(ExitCodes.Clean, (await DiffAsync()).ExitCode);
    }

    [Fact]
    public async Task TwoProjectsWithOneAssemblyName_MustBothApprove()
    {
        const string Named = "<AssemblyName>Shop</AssemblyName>";
        const string More = "using GqlAuthTooling; namespace More; [GraphQLRoot(OperationKind.Query)] public static class MoreQueries { [RequiresPermission(\"More:read\")] public static int GetMore() => 1; }";
        foreach (var side in new[] { "old", "new" })
        {
            _tree.WithProject(side + "/Shop/Shop.csproj", properties: Named).WithProject(side + "/More/More.csproj", properties: Named).Write(side + "/More/More.cs", More);
        }

        const string Approved = "Query.more: More:read\nQuery.order: authenticated\n";
        const string Not = "Query.more: More:read\nQuery.order: Order:read\n";
        Assert.Equal(ExitCodes.Findings, await DiffWithAsync(Approved, null));
        Assert.Equal(ExitCodes.Findings, await DiffWithAsync(null, Approved));
        Assert.Equal(ExitCodes.Findings, await DiffWithAsync(Approved, Not));
        Assert.Equal(ExitCodes.Findings, await DiffWithAsync(Not, Approved));
        Assert.Equal(ExitCodes.Clean, await DiffWithAsync(Approved, Approved));

        async Task<int> DiffWithAsync(string? shop, string? more)
        {
            foreach (var (folder, text) in new[] { ("Shop", shop), ("More", more) })
            {
                var file = _tree.PathOf($"new/{folder}/PermissionMap.approved.txt");
                File.Delete(file);
                if (text is not null)
                {
                    await File.WriteAllTextAsync(file, text);
                }
            }

            return (await DiffAsync()).ExitCode;
        }
    }
}
