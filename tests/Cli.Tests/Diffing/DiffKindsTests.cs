using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Diffing;

/// <summary>Whatever the two sides are, the same change is found, and nothing where there is none.</summary>
public sealed class DiffKindsTests : IDisposable
{
    private const string Old = """
        using GqlAuthTooling;
        namespace Shop;

        [GraphQLRoot(OperationKind.Query)]
        public static class Queries
        {
            [RequiresPermission("Order:read", "Order:write", Match = PermissionMatch.Any)]
            public static Order GetOrder(int id) => new(id, 1);
            [PublicAccess("x")]
            public static string GetVersion() => "1";
        }

        [RequiresPermission("Order:see")]
        public sealed record Order(int Id, [property: RequiresPermission("Margin:read")] decimal Margin);
        """;

    private const string OldSdl = """
        schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@requiresScopes", { name: "@authenticated", as: "@signedIn" }]) {
          query: Query
        }
        directive @link(url: String!, import: [link__Import]) repeatable on SCHEMA
        directive @requiresScopes(scopes: [[federation__Scope!]!]!) on FIELD_DEFINITION | OBJECT
        directive @signedIn on FIELD_DEFINITION | OBJECT
        scalar link__Import
        scalar federation__Scope
        scalar Decimal
        type Query {
          order(id: Int!): Order! @requiresScopes(scopes: [["Order:read"], ["Order:write"]])
          version: String!
        }
        type Order @requiresScopes(scopes: [["Order:see"]]) {
          id: Int!
          margin: Decimal! @requiresScopes(scopes: [["Margin:read"]])
        }
        """;

    private static readonly string New = Old.Replace(
        "[RequiresPermission(\"Order:read\", \"Order:write\", Match = PermissionMatch.Any)]", "[RequiresAuthentication]", StringComparison.Ordinal);

    private static readonly string NewSdl = OldSdl.Replace(
        "@requiresScopes(scopes: [[\"Order:read\"], [\"Order:write\"]])", "@signedIn", StringComparison.Ordinal);

    private readonly TempTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task EveryPair_FindsTheSameWidening()
    {
        await WriteAsync();
        foreach (var old in Kinds("old"))
        {
            foreach (var current in Kinds("new"))
            {
                var outcome = await Tool.RunAsync(_tree, "diff", old, current);

                Assert.True(outcome.ExitCode == ExitCodes.Findings, $"{old} {current}: {outcome.Output}{outcome.Error}");
                Assert.StartsWith(
                    "Widened\n  Query.order: was (Order:read | Order:write) & Order:see, now Order:see", outcome.Output, StringComparison.Ordinal);
                Assert.Contains($"\n\n1 widened, from {old} to {current}\n", outcome.Output, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task EveryPairOfOneVersion_HasNoChange()
    {
        await WriteAsync();
        foreach (var one in Kinds("old"))
        {
            foreach (var other in Kinds("old"))
            {
                var outcome = await Tool.RunAsync(_tree, "diff", one, other);

                Assert.True(outcome.ExitCode == ExitCodes.Clean, $"{one} {other}: {outcome.Output}{outcome.Error}");
                Assert.Equal($"No change of access from {one} to {other}\n", outcome.Output);
            }
        }
    }

    [Fact]
    public async Task LineThatIsGoneFromAnApprovedFile_CountsAsOpened()
    {
        _tree.Write("old.txt", "Order.margin: Margin:read\nQuery.order: Order:read\nQuery.stock: Stock:read\n").Write("new.txt", "Query.order: Order:read\n");

        var outcome = await Tool.RunAsync(_tree, "diff", "old.txt", "new.txt");

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.Contains("Widened\n  Order.margin: was Margin:read, and has no line any more", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Removed\n  Query.stock: is gone; it was Stock:read\n", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@requiresScopes(scopes: [[\"A\", \"B\"], [\"C\"]])", "(A | C) & (B | C)")]
    [InlineData("@federation__requiresScopes(scopes: [[\"A\"]])", "A")]
    [InlineData("@signedIn", "anybody who is signed in")]
    [InlineData("@policy(policies: [[\"p\"]])", "delegated(policy:p)")]
    [InlineData("@authorize(policy: \"Staff\", roles: [\"A\", \"B\"], apply: BEFORE_RESOLVER)", "delegated(policy:Staff roles:A,B)")]
    [InlineData("@requiresScopes(scopes: [[\"nobody may use this\"]])", "nobody, because nothing is declared")]
    [InlineData("", "anybody")]
    public async Task Directive_IsReadFromSdl(string directive, string words)
    {
        const string Field = "version: String!";
        _tree.Write("old.graphql", OldSdl.Replace(Field, Field + " @requiresScopes(scopes: [[\"X\"]])", StringComparison.Ordinal))
            .Write("new.graphql", OldSdl.Replace(Field, Field + " " + directive, StringComparison.Ordinal));

        var outcome = await Tool.RunAsync(_tree, "diff", "old.graphql", "new.graphql");

        Assert.Contains($"  Query.version: was X, now {words}\n".Replace("declared\n", "declared. Declare its access (GQLA001)\n", StringComparison.Ordinal), outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type Query { a: Int", "is no SDL")]
    [InlineData("query { a }", "is no usable schema")]
    [InlineData("type Query { a: Int @requiresScopes(scopes: []) }", "line 1: @requiresScopes has no scopes")]
    [InlineData("type Query { a: Int @requiresScopes(scopes: [\"A\"]) }", "must have a list of lists")]
    [InlineData("type Query { a: Int @requiresScopes(scopes: [[]]) }", "must have a list of lists")]
    [InlineData("type Query { a: Int @requiresScopes }", "has no scopes")]
    public async Task UnreadableSdl_IsRefused(string sdl, string expected)
    {
        _tree.Write("a.graphql", sdl);

        var outcome = await Tool.RunAsync(_tree, "diff", "a.graphql", "a.graphql");

        Assert.Equal(ExitCodes.Unusable, outcome.ExitCode);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("internal error", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    public async Task HalfACharacterInSources_StopsNoReport(string format)
    {
        _tree.Write("old.cs", Old).Write("new.cs", Old.Replace("public static string GetVersion", "[Deprecated(\"Half \\uD83D of it\")] public static string GetVersion", StringComparison.Ordinal));

        var outcome = await Tool.RunAsync(_tree, "diff", "old.cs", "new.cs", "--format", format);

        Assert.True(outcome.ExitCode == ExitCodes.Clean, outcome.Error);
        Assert.Contains("is deprecated now: Half ", outcome.Output, StringComparison.Ordinal);
        Assert.True(format != "json" || outcome.Json().GetProperty("changes").GetArrayLength() == 1);
    }

    [Theory]
    [InlineData("\"reason\": \"Old\"", "\"reason\": \"Half \\uD83D\"")]
    [InlineData("\"permissions\": [", "\"permissions\": [\"\\uDE00\",")]
    public async Task HalfACharacterInAMap_IsRefused(string from, string to)
    {
        _tree.Write("old.cs", Old.Replace("public static string GetVersion", "[Deprecated(\"Old\")] public static string GetVersion", StringComparison.Ordinal));
        var map = (await Tool.RunAsync(_tree, "map", "old.cs", "--format", "json")).Output;
        Assert.Contains(from, map, StringComparison.Ordinal);
        _tree.Write("old.json", map).Write("new.json", map.Replace(from, to, StringComparison.Ordinal));

        var outcome = await Tool.RunAsync(_tree, "diff", "old.json", "new.json");

        Assert.Equal(ExitCodes.Unusable, outcome.ExitCode);
        Assert.DoesNotContain("internal error", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("'new.json' is no JSON (A text in it is no Unicode: it has half of a surrogate pair", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("loop", "loop")]
    [InlineData("one.json", "two.json", "two.json", "one.json")]
    [InlineData("gone.graphql", "nowhere.graphql")]
    public async Task LinkThatLeadsNowhere_IsRefused(params string[] links)
    {
        _tree.Write("old.cs", Old);
        for (var i = 0; i < links.Length; i += 2)
        {
            File.CreateSymbolicLink(_tree.PathOf(links[i]), links[i + 1]);
        }

        var outcome = await Tool.RunAsync(_tree, "diff", "old.cs", links[0]);

        Assert.Equal(ExitCodes.Unusable, outcome.ExitCode);
        Assert.DoesNotContain("internal error", outcome.Error, StringComparison.Ordinal);
    }

    private static string[] Kinds(string version) => [version + ".cs", version + ".json", version + ".txt", version + ".graphql"];

    private async Task WriteAsync()
    {
        foreach (var (version, code, sdl) in new[] { ("old", Old, OldSdl), ("new", New, NewSdl) })
        {
            _tree.Write(version + ".cs", code).Write(version + ".graphql", sdl);
            _tree.Write(version + ".json", (await Tool.RunAsync(_tree, "map", version + ".cs", "--format", "json")).Output);
            var project = new TempTree().WithProject().Write("Queries.cs", code);
            await Tool.RunAsync(project, "map", ".", "--approve");
            _tree.Write(version + ".txt", await File.ReadAllTextAsync(project.PathOf("PermissionMap.approved.txt")));
            project.Dispose();
        }
    }
}
