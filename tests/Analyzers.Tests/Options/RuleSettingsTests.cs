namespace GqlAuthTooling.Analyzers.Tests;

/// <summary>Where values of options come from, seen through what rules report.</summary>
public class RuleSettingsTests
{
    private const string Undeclared = """
        [QueryType]
        public static class Queries
        {
            public static string GetVersion() => "1";
        }

        [SubscriptionType]
        public static class Subscriptions
        {
            [Subscribe]
            public static string OnOrder([EventMessage] string message) => message;
        }
        """;

    private const string Scalar = """
        [MutationType]
        public static class Mutations
        {
            [RequiresPermission("Order:write")]
            public static bool CancelOrder(int id) => true;

            [RequiresPermission("Order:write")]
            public static OrderPayload ShipOrder(int id) => new(1);

            [RequiresPermission("Order:write")]
            public static SplitPayload SplitOrder(int id) => new(1);
        }

        public record OrderPayload(int Id);

        public record SplitPayload(int UserErrors) { public IReadOnlyList<UserWarning> UserWarnings { get; } = []; }
        """;

    private const string Removed = """
        [QueryType]
        public static class Queries
        {
            [PublicAccess("Shown to visitors")]
            [Deprecated("Use products", RemovalDate = "2026-01-15")]
            public static int GetProducts() => 0;
        }
        """;

    [Theory]
    [InlineData("", "GQLA001 GQLA001")]
    [InlineData("query", "GQLA001")]
    [InlineData(" QUERY , subscription", "")]
    [InlineData("Query", "GQLA001")]
    [InlineData("mutation", "GQLA001 GQLA001")]
    [InlineData("Qurey", "GQLA001 GQLA001")]
    [InlineData("Query.version", "GQLA001 GQLA001")]
    [InlineData("Query.version, ,query", "GQLA001")]
    public async Task IgnoredRoots_AreLeftAlone(string value, string expected)
    {
        Assert.Equal(expected, await IdsAsync(TestCompilation.Of(Undeclared).WithOption("GqlAuthIgnoredRoots", value), "GQLA001"));
        Assert.Equal(expected, await IdsAsync(
            TestCompilation.Of(Undeclared).WithEditorConfig("[*.cs]\ngqlauth_ignored_roots = " + value), "GQLA001"));
    }

    [Fact]
    public async Task SemicolonInEditorConfig_StartsAComment() => Assert.Equal("GQLA001", await IdsAsync(
        TestCompilation.Of(Undeclared).WithEditorConfig("[*.cs]\ngqlauth_ignored_roots = query; subscription"), "GQLA001"));

    [Theory]
    [InlineData("", "GQLA101 GQLA102 GQLA103 GQLA104")]
    [InlineData("mutation", "")]
    [InlineData("Mutation", "")]
    [InlineData("query", "GQLA101 GQLA102 GQLA103 GQLA104")]
    public async Task IgnoredMutations_AreLeftAloneByPayloadRules(string value, string expected) => Assert.Equal(
        expected, await IdsAsync(TestCompilation.Of(Scalar).WithOption("GqlAuthIgnoredRoots", value), "GQLA1"));

    [Fact]
    public async Task IgnoredRoots_HoldForTheFilesOfTheirSection()
    {
        var test = TestCompilation.OfFiles(
                new("Old/Queries.cs", Undeclared),
                new("New/Queries.cs", "[QueryType] public static class NewQueries { public static int GetNumber() => 1; }"))
            .WithEditorConfig("[Old/*.cs]\ngqlauth_ignored_roots = query, subscription\n");
        var found = await AnalyzerRun.RunAsync(test, new RootFieldMustDeclareAccess());
        Assert.Equal("New/Queries.cs", Assert.Single(found).Location.SourceTree!.FilePath);
    }

    [Theory]
    [InlineData(null, null, "2026-01-14", false)]
    [InlineData(null, null, "2026-01-15", true)]
    [InlineData(null, "2026-01-14", "2026-01-15", false)]
    [InlineData("2026-01-15", "2026-01-14", "2026-01-14", true)]
    [InlineData("15.1.2026", "2026-01-15", "2026-01-14", true)]
    [InlineData("soon", "tomorrow", "2026-01-15", true)]
    [InlineData(null, "", "2026-01-15", true)]
    [InlineData(null, null, null, false)]
    public async Task Today_ComesFromTheStrongestSourceThatIsADate(string? file, string? property, string? build, bool isReached)
    {
        var test = TestCompilation.Of(Removed);
        test = file is null ? test : test.WithEditorConfig("[*.cs]\ngqlauth_today = " + file);
        test = property is null ? test : test.WithOption("GqlAuthToday", property);
        test = build is null ? test : test.WithOption("GqlAuthBuildDate", build);
        Assert.Equal(isReached ? "GQLA201" : "", await IdsAsync(test, "GQLA201"));
    }

    [Fact]
    public async Task GlobalConfig_WinsOverThePropertyOnly()
    {
        var test = TestCompilation.Of(Removed).WithOption("GqlAuthToday", "2026-01-14")
            .WithEditorConfig("is_global = true\ngqlauth_today = 2026-01-15\n", ".globalconfig");
        Assert.Equal("GQLA201", await IdsAsync(test, "GQLA201"));
        Assert.Equal("", await IdsAsync(test.WithEditorConfig("[*.cs]\ngqlauth_today = 2026-01-14\n"), "GQLA201"));
    }

    private static async Task<string> IdsAsync(TestCompilation test, string ids) => string.Join(' ',
        (await AnalyzerRun.RunAsync(test, [.. Rules.CreateAnalyzers()]))
        .Select(diagnostic => diagnostic.Id).Where(id => id.StartsWith(ids, StringComparison.Ordinal)).Order(StringComparer.Ordinal));
}
