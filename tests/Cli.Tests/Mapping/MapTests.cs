using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Mapping;

public sealed class MapTests : IDisposable
{
    private const string Shop = """
        using System;
        using System.Collections.Generic;
        using GqlAuthTooling;
        namespace Shop;

        [GraphQLRoot(OperationKind.Query)]
        [RequiresPermission("Shop:read")]
        public static class Queries
        {
            [RequiresPermission("Order:read")]
            public static List<Order> GetOrders([RequiresPermission("Order:search")] string filter) => new();
            [Deprecated("Use orders", RemovalDate = "2027-01-01")]
            public static Order? GetOrder(int id) => null;
        }

        [GraphQLRoot(OperationKind.Query)]
        public static class Open
        {
            [PublicAccess("Shown | on the start page")]
            public static string GetVersion() => "1";
            public static int GetForgotten() => 1;
        }

        [RequiresPermission("Price:read", "Price:write", Match = PermissionMatch.Any)]
        public sealed record Price(decimal Amount);

        public sealed record Order(int Id, Price Price);
        """;

    private readonly TempTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task Text_IsAlignedAndSummedUp()
    {
        _tree.Write("Shop.cs", Shop);

        var outcome = await Tool.RunAsync(_tree, "map", ".");

        Assert.Equal(ExitCodes.Clean, outcome.ExitCode);
        Assert.Equal(
            """
              field        access      needs                     returns
            Query  (query root)
              forgotten    undeclared  denied                    Int!
              order        permission  Shop:read                 Order      from root class Shop.Queries; deprecated, removal 2027-01-01: Use orders
              orders       permission  Order:read & Shop:read    [Order!]!  from root class Shop.Queries
                (filter:)              Order:search              String!
              version      public      -                         String!    public: Shown | on the start page

            Order  (via Query.order)
              id           inherited   -                         Int!
              price        inherited   Price:read | Price:write  Price!     from return type Price

            Price  (needs Price:read | Price:write; via Query.order > Order.price)
              amount       inherited   Price:read | Price:write  Decimal!   from type Price

            7 fields of 3 types: 1 undeclared, 1 public, 2 permission, 3 inherited

            """,
            outcome.Output);
    }

    [Fact]
    public async Task Json_HasEverything()
    {
        _tree.Write("Shop.cs", Shop);

        var map = (await Tool.RunAsync(_tree, "map", ".", "--format", "json")).Json();

        Assert.Equal(1, map.GetProperty("version").GetInt32());
        Assert.Equal(
            ["Order:read", "Order:search", "Price:read", "Price:write", "Shop:read"],
            map.GetProperty("permissions").EnumerateArray().Select(permission => permission.GetString()));
        var fields = map.GetProperty("types").EnumerateArray().SelectMany(type => type.GetProperty("fields").EnumerateArray())
            .ToDictionary(field => field.GetProperty("coordinate").GetString()!);
        var orders = fields["Query.orders"];
        Assert.Equal("permission", orders.GetProperty("access").GetString());
        Assert.Equal("Order:read & Shop:read", orders.GetProperty("effective").GetProperty("text").GetString());
        Assert.Equal(2, orders.GetProperty("effective").GetProperty("clauses").GetArrayLength());
        Assert.Equal("Query.orders(filter:)", orders.GetProperty("arguments")[0].GetProperty("coordinate").GetString());
        Assert.Equal("Order:search", orders.GetProperty("arguments")[0].GetProperty("requirement").GetProperty("text").GetString());
        Assert.Equal("2027-01-01", fields["Query.order"].GetProperty("deprecation").GetProperty("removalDate").GetString());
        Assert.True(fields["Query.forgotten"].GetProperty("denied").GetBoolean());
        Assert.Equal("Shown | on the start page", fields["Query.version"].GetProperty("publicReason").GetString());
        var price = map.GetProperty("types").EnumerateArray().Single(type => type.GetProperty("name").GetString() == "Price");
        Assert.Equal(["Query.order", "Order.price"], price.GetProperty("shortestPath").EnumerateArray().Select(step => step.GetString()));
        Assert.Equal(["Order.price"], price.GetProperty("returnedBy").EnumerateArray().Select(step => step.GetString()));
    }

    [Fact]
    public async Task Markdown_EscapesWhatEndsACell()
    {
        _tree.Write("Shop.cs", Shop);

        var outcome = await Tool.RunAsync(_tree, "map", ".", "--format", "markdown");

        var lines = outcome.Output.Split('\n');
        Assert.Contains("## Query", lines);
        Assert.Contains("| field | access | needs | returns | remarks |", lines);
        Assert.Contains("| `forgotten` | undeclared | **denied** | `Int!` |  |", lines);
        Assert.Contains("| `version` | public | - | `String!` | public: Shown \\| on the start page |", lines);
        Assert.Contains("Every field needs `Price:read \\| Price:write`.", lines);
    }

    [Fact]
    public async Task SeveralProjects_AreOneMap()
    {
        _tree.WithProject("A/A.csproj").Write("A/Queries.cs", Code.Protected);
        _tree.WithProject("B/B.csproj").Write("B/Queries.cs", Code.Protected.Replace("Order:read", "Order:admin", StringComparison.Ordinal));

        var map = (await Tool.RunAsync(_tree, "map", ".", "--format", "json")).Json();

        Assert.Equal(["A", "B"], map.GetProperty("assemblies").EnumerateArray().Select(assembly => assembly.GetString()));
        var conflict = Assert.Single(map.GetProperty("conflicts").EnumerateArray());
        Assert.Equal("Query.order", conflict.GetProperty("coordinate").GetString());
        var query = map.GetProperty("types")[0].GetProperty("fields")[0];
        Assert.Equal("Order:admin & Order:read", query.GetProperty("effective").GetProperty("text").GetString());
        Assert.Contains("Conflicts", (await Tool.RunAsync(_tree, "map", ".")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_GoesIntoTheFile()
    {
        _tree.Write("Shop.cs", Shop);

        var printed = await Tool.RunAsync(_tree, "map", ".", "--format", "markdown");
        var outcome = await Tool.RunAsync(_tree, "map", ".", "--format", "markdown", "--output", "out/map.md");

        Assert.Equal((ExitCodes.Clean, string.Empty), (outcome.ExitCode, outcome.Output));
        Assert.Equal(printed.Output, await File.ReadAllTextAsync(Path.Combine(_tree.Folder, "out", "map.md")));
    }

    [Fact]
    public async Task OutputOfAnApproval_IsUnusable()
    {
        _tree.Write("Shop.cs", Shop);

        var outcome = await Tool.RunAsync(_tree, "map", ".", "--approve", "--output", "map.txt");

        Assert.Equal(ExitCodes.Unusable, outcome.ExitCode);
        Assert.Contains("Name the approved file with --approved.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OutputThatIsAFolder_IsUnusable()
    {
        _tree.Write("Shop.cs", Shop);

        var outcome = await Tool.RunAsync(_tree, "map", ".", "-o", ".");

        Assert.Equal((ExitCodes.Unusable, string.Empty), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith("gqlauth: '.' can't be written", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("sdl")]
    public async Task TwoRuns_AreEqual(string format)
    {
        _tree.Write("Shop.cs", Shop);

        Assert.Equal(await Tool.RunAsync(_tree, "map", ".", "--format", format), await Tool.RunAsync(_tree, "map", ".", "--format", format));
    }
}
