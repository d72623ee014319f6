using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Completeness;

public sealed class SchemaTests : IDisposable
{
    private const string Sdl = """
        type Query { order(id: Int!): Order! }
        type Order { id: Int! }
        """;

    private readonly TempTree _tree = new();

    public SchemaTests() => _tree.Write("Shop.cs", Code.Protected);

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task SameSchema_IsKnown()
    {
        var outcome = await RunAsync(Sdl);

        Assert.Equal(ExitCodes.Clean, outcome.ExitCode);
        Assert.Equal("The map Shop.cs knows all 2 fields that schema.graphql serves\n", outcome.Output);
    }

    [Fact]
    public async Task UnknownFieldsAndTypes_FailWithTheNearestName()
    {
        var outcome = await RunAsync("""
            type Query { order(id: Int!): Order! orders: [Order!]! stock: Stock }
            type Order { ids: Int! }
            type Stock { count: Int! }
            type Unreachable { x: Int }
            """);

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.Equal(
            """
            Served, and denied by the map
              Stock: the build did not see it, so it is denied. Declare it in C# that the build reads, in an assembly with its own permission map.
              Order.ids: the build did not see it, so it is denied. Declare it in C# that the build reads, in an assembly with its own permission map. Did you mean Order.id?
              Query.orders: the build did not see it, so it is denied. Declare it in C# that the build reads, in an assembly with its own permission map.
              Query.stock: the build did not see it, so it is denied. Declare it in C# that the build reads, in an assembly with its own permission map.

            Otherwise different
              Order.id: Shop declares it, but the schema has no such thing. Register the type that has it, or remove it. Did you mean Order.ids?

            4 differences that deny, 1 other, between the map Shop.cs and the schema schema.graphql

            """.Replace("Shop declares", Path.GetFileName(_tree.Folder) + " declares", StringComparison.Ordinal),
            outcome.Output);
    }

    [Fact]
    public async Task UndeclaredRootField_Fails()
    {
        _tree.Write("Shop.cs", Code.Undeclared);

        var outcome = await RunAsync(Sdl);

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.Contains("Query.order: no access is declared for this root field, so it is denied.", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GuardOfSomethingThatIsNotServed_IsSaidAndDoesNotFail()
    {
        _tree.Write("Shop.cs", Code.Protected.Replace("GetOrder(int id)", "GetOrder([RequiresPermission(\"X\")] int id)", StringComparison.Ordinal));

        var outcome = await RunAsync(Sdl.Replace("(id: Int!)", "(ids: Int!)", StringComparison.Ordinal));

        Assert.Equal(ExitCodes.Clean, outcome.ExitCode);
        Assert.Contains("Query.order(id:): ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Did you mean Query.order(ids:)?", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MapFileAndIntrospection_AreTakenToo()
    {
        _tree.Write("map.json", (await Tool.RunAsync(_tree, "map", "Shop.cs", "--format", "json")).Output).Write("schema.json", """
            { "data": { "__schema": { "queryType": { "name": "Query" }, "mutationType": null, "subscriptionType": null, "directives": [], "types": [
              { "kind": "OBJECT", "name": "Query", "interfaces": [], "fields": [
                { "name": "order", "args": [], "isDeprecated": false, "type": { "kind": "OBJECT", "name": "Order", "ofType": null } },
                { "name": "other", "args": [], "isDeprecated": false, "type": { "kind": "SCALAR", "name": "Int", "ofType": null } } ] },
              { "kind": "OBJECT", "name": "Order", "interfaces": [], "fields": [
                { "name": "id", "args": [], "isDeprecated": false, "type": { "kind": "SCALAR", "name": "Int", "ofType": null } } ] },
              { "kind": "SCALAR", "name": "Int" } ] } } }
            """);

        var outcome = await Tool.RunAsync(_tree, "schema", "map.json", "schema.json", "--format", "json");

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        var finding = Assert.Single(outcome.Json().GetProperty("findings").EnumerateArray());
        Assert.Equal("Query.other", finding.GetProperty("coordinate").GetString());
        Assert.Equal("unknownField", finding.GetProperty("kind").GetString());
        Assert.True(finding.GetProperty("denied").GetBoolean());
        Assert.Equal(1, outcome.Json().GetProperty("summary").GetProperty("denied").GetInt32());
    }

    [Fact]
    public async Task RootThatTheBuildReadAsAnOrdinaryType_Fails()
    {
        var outcome = await RunAsync("schema { query: Query mutation: Order }\n" + Sdl);

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.Contains(
            "Served, and denied by the map\n  Order: it is served as a root type, but the build read it as an ordinary type, so no rule asked its fields for "
            + "their access. Those that declare nothing are denied: id. Register it",
            outcome.Output,
            StringComparison.Ordinal);
        var json = (await Tool.RunAsync(_tree, "schema", "Shop.cs", "schema.graphql", "--format", "json")).Json();
        Assert.Equal("rootReadAsOrdinaryType", Assert.Single(json.GetProperty("findings").EnumerateArray()).GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("type Query {", "is no SDL")]
    [InlineData("{ }", "is no")]
    [InlineData("type Other { a: Int }", "")]
    public async Task UnusableSchema_IsRefused(string sdl, string expected)
    {
        var outcome = await RunAsync(sdl);

        Assert.Equal(ExitCodes.Unusable, outcome.ExitCode);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("internal error", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingSchema_IsRefused() => Assert.Contains(
        "The schema 'none.graphql' doesn't exist", (await Tool.RunAsync(_tree, "schema", "Shop.cs", "none.graphql")).Error, StringComparison.Ordinal);

    private Task<Outcome> RunAsync(string sdl)
    {
        _tree.Write("schema.graphql", sdl);
        return Tool.RunAsync(_tree, "schema", "Shop.cs", "schema.graphql");
    }
}
