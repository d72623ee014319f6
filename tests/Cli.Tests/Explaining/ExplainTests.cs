using System.Text.Json;
using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Explaining;

/// <summary><c>gqlauth explain</c>: what an operation needs, and what a caller would be answered.</summary>
public sealed class ExplainTests
{
    private const string Operation = """
        query Find($by: OrderFilterInput, $all: Boolean = false) {
          orders(where: $by) { id price @include(if: $all) }
          hello
        }
        """;

    [Fact]
    public async Task Operation_IsExplainedForWhateverVariables()
    {
        using var tree = Shop.Tree().Write("find.graphql", Operation);

        var outcome = await Tool.RunAsync(tree, "explain", "server", "--operation", "find.graphql");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(
            """
            query Find  find.graphql:1:1

            Needs Customer:read & Order:read & Price:read
              Query.orders            Order:read     2:3
              OrderFilterInput.email  Customer:read  2:3
              Order.price             Price:read     2:27

            Deprecated
              Query.hello  2030-01-02: Use nothing  3:3

            """,
            outcome.Output);
        Assert.Contains("note: no --variables: judged for whatever variables there may be", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "Order:read")]
    [InlineData("""{"all":true}""", "Order:read & Price:read")]
    [InlineData("""{"by":{"email":null}}""", "Customer:read & Order:read")]
    [InlineData("""{"by":{"state":"OPEN"}}""", "Order:read")]
    public async Task Variables_DecideWhatIsNeeded(string variables, string needs)
    {
        using var tree = Shop.Tree().Write("find.graphql", Operation).Write("variables.json", variables);

        var asText = await Tool.RunAsync(tree, "explain", "server", "--operation", "find.graphql", "--variables", variables, "--format", "json");
        var asFile = await Tool.RunAsync(tree, "explain", "server", "--operation", "find.graphql", "--variables", "variables.json", "--format", "json");

        Assert.Equal(needs, asText.Json().GetProperty("requirement").GetProperty("text").GetString());
        Assert.Equal(asText.Output, asFile.Output);
        Assert.Empty(asText.Error);
    }

    [Fact]
    public async Task BadVariables_GetTheServersErrors()
    {
        using var tree = Shop.Tree().Write("find.graphql", Operation);

        var outcome = await Tool.RunAsync(
            tree, "explain", "server", "--operation", "find.graphql", "--variables", """{"by":{"state":"LOST"},"all":1}""");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(
            "find.graphql:1:12: Variable \"$by\" got invalid value \"LOST\" at \"by.state\"; Value \"LOST\" does not exist in \"OrderState\" enum.",
            outcome.Output,
            StringComparison.Ordinal);
        Assert.Contains("Boolean cannot represent a non boolean value: 1", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Caller_IsAnsweredInEachMode()
    {
        using var tree = Shop.Tree().Write("orders.graphql", "{ orders { price } }");

        var outcome = await Tool.RunAsync(
            tree, "explain", "server", "--operation", "orders.graphql", "--permissions", "Order:read", "--mode", "all", "--format", "json");

        Assert.Equal(1, outcome.ExitCode);
        var answers = outcome.Json().GetProperty("answers").EnumerateArray().ToArray();
        Assert.Equal(["reject", "partial", "dry-run"], answers.Select(answer => answer.GetProperty("mode").GetString()));
        Assert.Equal([false, true, true], answers.Select(answer => answer.GetProperty("executes").GetBoolean()));
        Assert.Equal([403, 200, 200], answers.Select(answer => answer.GetProperty("status").GetInt32()));
        const string Error = """{"message":"You need Price:read permission to access price.","extensions":{"category":"authorization"},"locations":[{"line":1,"column":12}],"path":["orders","price"]}""";
        const string Extensions = "\"permissionsUsed\":[\"Order:read\",\"Price:read\"]";
        Assert.Equal($"{{\"errors\":[{Error}],\"extensions\":{{{Extensions}}}}}", Compact(answers[0].GetProperty("response")));
        Assert.Equal(Compact(answers[0].GetProperty("response")), Compact(answers[1].GetProperty("response")));
        Assert.Equal(
            """{"extensions":{EXTENSIONS,"wouldBeDenied":[{"message":"You need Price:read permission to access price.","path":["orders","price"],"extensions":{"category":"authorization"}}]}}"""
                .Replace("EXTENSIONS", Extensions, StringComparison.Ordinal),
            Compact(answers[2].GetProperty("response")));
    }

    [Theory]
    [InlineData(0, "--permissions", "Order:*,Price:read")]
    [InlineData(0, "-p", "*")]
    [InlineData(1, "-p", "")]
    [InlineData(1, "--anonymous")]
    [InlineData(0, "-p", "token.txt")]
    public async Task ExitCode_SaysWhetherTheCallerMayRunAllOfIt(int code, params string[] caller)
    {
        using var tree = Shop.Tree().Write("orders.graphql", "{ orders { price } }").Write("token.txt", "Order:read # lists\n*:read\n");

        var outcome = await Tool.RunAsync(tree, ["explain", "server", "--operation", "orders.graphql", .. caller]);

        Assert.Equal((code, string.Empty), (outcome.ExitCode, outcome.Error));
    }

    [Fact]
    public async Task CallerWithoutCredential_IsAskedForOne()
    {
        using var tree = Shop.Tree().Write("me.graphql", "{ me }");

        var outcome = await Tool.RunAsync(tree, "explain", "server", "--operation", "me.graphql", "--anonymous");

        Assert.Contains("Needs an authenticated caller", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("reject, without a credential: refused, status 401", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("You need to be authenticated to access me.", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choice_NamesTheSetsThatAreEnough()
    {
        using var tree = Shop.Tree().Write("stock.graphql", "{ stock orders { id } }");

        var outcome = await Tool.RunAsync(tree, "explain", "server", "--operation", "stock.graphql");

        Assert.Contains("Needs Order:read & (Stock:read | Stock:write)", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("One of these is enough: Order:read, Stock:read; Order:read, Stock:write", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StandardInput_MayBeARequestAsClientsSendIt()
    {
        using var tree = Shop.Tree();
        const string Request = """{"query":"query A { me } query B($w: Boolean!) { orders { price @skip(if: $w) } }","operationName":"B","variables":{"w":true}}""";

        var outcome = await Tool.RunAsync(
            tree, environment => environment with { Input = new StringReader(Request) }, "explain", "server", "--operation", "-", "--format", "json");

        Assert.Equal("Order:read", outcome.Json().GetProperty("requirement").GetProperty("text").GetString());
        Assert.Equal("B", outcome.Json().GetProperty("operation").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Map_SaysTheSameAsTheSourcesItWasReadFrom()
    {
        using var tree = Shop.Tree().Write("find.graphql", Operation);
        tree.Write("map.json", (await Tool.RunAsync(tree, "map", "server", "--format", "json")).Output);

        var ofSources = await Tool.RunAsync(tree, "explain", "server", "--operation", "find.graphql", "-p", "Order:read", "--format", "json");
        var ofMap = await Tool.RunAsync(tree, "explain", "map.json", "--operation", "find.graphql", "-p", "Order:read", "--format", "json");

        Assert.Equal(ofSources.Output, ofMap.Output);
    }

    [Fact]
    public async Task Schema_TakesThePlaceOfTheOneRead()
    {
        using var tree = Shop.Tree().Write("new.graphql", "{ added }")
            .Write("schema.graphql", "type Query { added: Int }").Write("broken.graphql", "type Query { added: Nothing }");

        var outcome = await Tool.RunAsync(tree, "explain", "server", "--operation", "new.graphql", "--schema", "schema.graphql", "-p", "*");
        var broken = await Tool.RunAsync(tree, "explain", "server", "--operation", "new.graphql", "--schema", "broken.graphql");

        Assert.Contains("You can't access added: no access is declared for it.", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal((2, "gqlauth: The schema 'broken.graphql' can't be used: Unknown type \"Nothing\". (1:14)\n"), (broken.ExitCode, broken.Error));
    }

    [Theory]
    [InlineData("{ ordrs { id } }", "op.graphql:1:3: Cannot query field \"ordrs\" on type \"Query\". Did you mean \"orders\"?")]
    [InlineData("{ orders { id }", "op.graphql:1:16: Syntax Error: Expected Name, found <EOF>.")]
    [InlineData("query A { me } query B { me }", "Must provide operation name if query contains multiple operations.")]
    public async Task OperationThatIsNotUnderstood_IsAFinding(string text, string error)
    {
        using var tree = Shop.Tree().Write("op.graphql", text);

        var outcome = await Tool.RunAsync(tree, "explain", "server", "--operation", "op.graphql", "-p", "*");
        var json = await Tool.RunAsync(tree, "explain", "server", "--operation", "op.graphql", "-p", "*", "--format", "json");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(error, outcome.Output, StringComparison.Ordinal);
        Assert.False(json.Json().GetProperty("understood").GetBoolean());
        Assert.EndsWith(json.Json().GetProperty("errors")[0].GetProperty("message").GetString()!, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The operation 'none.graphql' doesn't exist", "--operation", "none.graphql")]
    [InlineData("'read!' is no permission", "--operation", "op.graphql", "-p", "read!")]
    [InlineData("A caller without a credential holds nothing", "--operation", "op.graphql", "-p", "*", "--anonymous")]
    [InlineData("--variables is no JSON", "--operation", "op.graphql", "--variables", "{")]
    [InlineData("The request 'request.json' has no \"query\"", "--operation", "request.json")]
    [InlineData("A text in it is no Unicode", "--operation", "op.graphql", "--variables", """{"a":"\ud800"}""")]
    [InlineData("A text in it is no Unicode", "--operation", "half.json")]
    public async Task UnusableInput_IsSaid(string error, params string[] args)
    {
        using var tree = Shop.Tree().Write("op.graphql", "{ me }").Write("request.json", """{"id":"abc"}""")
            .Write("half.json", """{"query":"{ me } # \ud800"}""");

        var outcome = await Tool.RunAsync(tree, ["explain", "server", .. args]);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(error, outcome.Error, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }

    [Fact]
    public async Task PermissionThatTheServerDoesNotKnow_IsNoted()
    {
        using var tree = Shop.Tree().Write("op.graphql", "{ me }");

        var outcome = await Tool.RunAsync(tree, "explain", "server", "--operation", "op.graphql", "-p", "Ordr:read");

        Assert.Equal("gqlauth: note: 'Ordr:read' gives no permission that the server knows\n", outcome.Error);
    }

    private static string Compact(JsonElement json) => JsonSerializer.Serialize(json, new JsonSerializerOptions
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    [Theory]
    [InlineData("""{"query":"{ hello }","variables":[{"all":true}]}""", "\"variables\" must be an object")]
    [InlineData("""{"query":"{ hello }","variables":"{}"}""", "\"variables\" must be an object")]
    [InlineData("""{"query":"{ hello }","operationName":1}""", "\"operationName\" must be a text")]
    [InlineData("""{"query":"{ hello }","variables":{"all":true,"all":false}}""", "is no JSON")]
    public async Task PartOfARequestThatCannotBeRead_IsRefused(string request, string error)
    {
        using var tree = Shop.Tree().Write("request.json", request);

        var outcome = await Tool.RunAsync(tree, "explain", "server", "--operation", "request.json", "--anonymous");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(error, outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("explain", "map.json", "--operation", "op.graphql")]
    [InlineData("operations", "op.graphql", "--schema-source", "map.json")]
    [InlineData("serve", "map.json", "--port", "0")]
    public async Task MapThatMakesNoSchema_IsUnusableInput(params string[] args)
    {
        using var tree = Shop.Tree().Write("op.graphql", "{ me }");
        var map = (await Tool.RunAsync(tree, "map", "server", "--format", "json")).Output;
        tree.Write("map.json", map.Replace("\"[Order!]!\"", "\"[OrderFilterInput!]!\"", StringComparison.Ordinal));

        var outcome = await Tool.RunAsync(tree, args);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal(
            "gqlauth: What was read makes no schema: The type of Query.orders must be Output Type but got: [OrderFilterInput!]!. Pass all "
            + "projects of the server, or a map of them.\n",
            outcome.Error);
    }

    [Fact]
    public async Task UnionWithoutKnownMembers_CannotBeJudged()
    {
        using var tree = new TempTree().Write(
            "Queries.cs",
            """
            using HotChocolate.Types;
            using GqlAuthTooling;

            [QueryType]
            public static class Queries
            {
                [PublicAccess("search")]
                public static ISearchResult Search() => null!;
            }

            [UnionType("SearchResult")]
            public interface ISearchResult { }
            """).Write("search.graphql", "{ search { __typename } }");

        var outcome = await Tool.RunAsync(tree, "explain", "Queries.cs", "--operation", "search.graphql", "--anonymous");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("No object type of \"SearchResult\" is known here", outcome.Output, StringComparison.Ordinal);
    }
}
