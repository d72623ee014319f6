using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Surveying;

/// <summary><c>gqlauth operations</c>: the least that clients' operations need.</summary>
public sealed class OperationsTests
{
    private const string Apollo = """
        {
          "format": "apollo-persisted-query-manifest",
          "version": 1,
          "operations": [
            { "id": "a1", "name": "Orders", "type": "query", "body": "query Orders { orders { id } }", "clientName": "phone" },
            { "id": "a2", "name": "Hello", "type": "query", "body": "query Hello { hello }" }
          ]
        }
        """;

    [Fact]
    public async Task Clients_AreToldTheLeastTheyNeed()
    {
        using var tree = Shop.Tree()
            .Write("clients/web/orders.graphql", "query Orders { orders { ...Line } me }\nquery Stock { stock }")
            .Write("clients/web/fragments.gql", "fragment Line on Order { id price }")
            .Write("clients/web/schema.graphql", "type Query { x: Int }")
            .Write("clients/web/package.json", """{ "name": "web", "private": true }""")
            .Write("clients/manifest.json", Apollo);

        var outcome = await Tool.RunAsync(tree, "operations", "clients", "--schema-source", "server");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(
            """
            clients  needs nothing
              Hello   nothing                   clients/manifest.json#a2

            phone  needs Order:read
              Orders  Order:read                clients/manifest.json#a1

            web  needs Order:read & Price:read & (Stock:read | Stock:write)
              Orders  Order:read & Price:read   clients/web/orders.graphql
              Stock   Stock:read | Stock:write  clients/web/orders.graphql

            All clients together need Order:read & Price:read & (Stock:read | Stock:write)

            Deprecated, by date of removal
              Query.hello  2030-01-02: Use nothing  clients Hello
              Query.stock  2031-05-06: Use orders  web Stock

            4 operations, 3 clients

            """,
            outcome.Output);
        Assert.Contains("note: 1 JSON file is no list of persisted operations and left out", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("note: left out, because they define a schema: clients/web/schema.graphql", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"0c2a":"query A { orders { id } }","77fe":"{ me }"}""")]
    [InlineData("""{"0c2a":{"name":"A","source":"query A { orders { id } }"},"77fe":{"name":"","source":"\n# two\n{ me }"}}""")]
    public async Task IdsAndDocuments_AreRead(string manifest)
    {
        using var tree = Shop.Tree().Write("app/persisted.json", manifest);

        var json = (await Tool.RunAsync(tree, "operations", "app/persisted.json", "-s", "server", "--format", "json")).Json();

        var client = Assert.Single(json.GetProperty("clients").EnumerateArray());
        Assert.Equal("app", client.GetProperty("name").GetString());
        Assert.Equal(
            ["0c2a query A Order:read", "77fe query  authenticated"],
            client.GetProperty("operations").EnumerateArray().Select(operation =>
                $"{operation.GetProperty("id")} {operation.GetProperty("operation").GetProperty("kind")} {operation.GetProperty("operation").GetProperty("name")} {operation.GetProperty("requirement").GetProperty("text")}")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task FolderOfHashes_IsRead()
    {
        using var tree = Shop.Tree()
            .Write("persisted/4a5b.graphql", "query A { orders { id } }").Write("persisted/9c8d.graphql", "query B { me }");

        var json = (await Tool.RunAsync(tree, "operations", "persisted", "-s", "server", "--format", "json")).Json();

        Assert.Equal("Order:read", json.GetProperty("requirement").GetProperty("text").GetString());
        Assert.Equal("persisted", json.GetProperty("clients")[0].GetProperty("name").GetString());
        Assert.Equal(2, json.GetProperty("clients")[0].GetProperty("operations").GetArrayLength());
    }

    [Fact]
    public async Task FragmentDefinedDifferentlyInTwoFiles_IsAFailureThatNamesBoth()
    {
        using var tree = Shop.Tree()
            .Write("web/a.graphql", "query A { orders { ...Line } }\nquery B { me }")
            .Write("web/cheap.graphql", "fragment Line on Order { id }")
            .Write("web/dear.graphql", "fragment Line on Order { price }\nquery C { orders { ...Line } }");

        var outcome = await Tool.RunAsync(tree, "operations", "web", "-s", "server");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(
            "web/a.graphql:1:20: Fragment \"Line\" is defined differently in web/cheap.graphql:1:1 and web/dear.graphql:1:1, and nothing says which is meant.",
            outcome.Output,
            StringComparison.Ordinal);

        //// The file that has a definition of its own means that one.
        Assert.Contains("C  Order:read & Price:read", outcome.Output, StringComparison.Ordinal);
        Assert.EndsWith("2 operations, 1 client, 1 failure\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LinksOutOfTheFolder_AreNoted()
    {
        using var tree = Shop.Tree().Write("web/a.graphql", "query A { me }").Write("other/c.graphql", "query C { hello }");
        Directory.CreateSymbolicLink(tree.PathOf("web/linked"), tree.PathOf("other"));
        Directory.CreateSymbolicLink(tree.PathOf("web/self"), tree.PathOf("web"));
        File.CreateSymbolicLink(tree.PathOf("web/c.graphql"), tree.PathOf("other/c.graphql"));
        File.CreateSymbolicLink(tree.PathOf("web/c.txt"), tree.PathOf("other/c.graphql"));

        var outcome = await Tool.RunAsync(tree, "operations", "web", "-s", "server");
        var json = (await Tool.RunAsync(tree, "operations", "web", "-s", "server", "--format", "json")).Json();

        string[] left = ["web/c.graphql", "web/linked"];
        var notes = left.Select(path => $"left out, because it leads out of the folder or nowhere: {path}");
        Assert.Equal(notes, json.GetProperty("notes").EnumerateArray().Select(note => note.GetString()));
        Assert.All(notes, note => Assert.Contains($"gqlauth: note: {note}\n", outcome.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task OperationsThatTheSchemaLacks_AreFailures()
    {
        using var tree = Shop.Tree()
            .Write("web/a.graphql", "query A { ordrs { id } }\nquery B { me }").Write("web/b.graphql", "query {");

        var outcome = await Tool.RunAsync(tree, "operations", "web", "-s", "server");
        var json = (await Tool.RunAsync(tree, "operations", "web", "-s", "server", "--format", "json")).Json();

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("web/a.graphql:1:11: Cannot query field \"ordrs\" on type \"Query\". Did you mean \"orders\"?", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("web/b.graphql:1:8: Syntax Error: Expected Name, found <EOF>.", outcome.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 operation, 1 client, 2 failures\n", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(["A", ""], json.GetProperty("failures").EnumerateArray().Select(failure => failure.GetProperty("operation").ToString()).OrderDescending(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("web: Order:read, Price:read\nphone:\n", 0, "")]
    [InlineData("*: Order:*, *:read # all\n", 0, "")]
    [InlineData("web: Order:read\nphone:\n", 1, "web Orders: it needs Price:read too")]
    [InlineData("web: *\n", 1, "phone Hi: the budget has no line for the client, and it needs an authenticated caller")]
    [InlineData("*: Price:read\nphone: *\n", 1, "web Orders: it needs Order:read too")]
    public async Task Budget_FailsWhatNeedsMore(string budget, int code, string message)
    {
        using var tree = Shop.Tree()
            .Write("clients/web/a.graphql", "query Orders { orders { price } }")
            .Write("clients/phone/a.graphql", "query Hi { me }")
            .Write("permissions.txt", "# what clients were given\n" + budget);

        var outcome = await Tool.RunAsync(tree, "operations", "clients", "-s", "server", "--budget", "permissions.txt");
        var json = (await Tool.RunAsync(tree, "operations", "clients", "-s", "server", "--budget", "permissions.txt", "--format", "json")).Json();

        Assert.Equal(code, outcome.ExitCode);
        Assert.Contains(code == 0 ? "all within the budget" : message, outcome.Output, StringComparison.Ordinal);
        Assert.Equal(code, json.GetProperty("overBudget").GetArrayLength());
    }

    [Fact]
    public async Task BudgetOfAClientWithoutOperations_IsNoted()
    {
        using var tree = Shop.Tree().Write("web/a.graphql", "{ hello }").Write("permissions.txt", "web:\nwbe: Order:read\n");

        var outcome = await Tool.RunAsync(tree, "operations", "web", "-s", "server", "--budget", "permissions.txt");

        Assert.Equal((0, "gqlauth: note: the budget has a line for the client 'wbe', of which there is no operation\n"), (outcome.ExitCode, outcome.Error));
    }

    [Theory]
    [InlineData("web Order:read", "Line 1 of the budget 'permissions.txt' doesn't begin with a client and a colon")]
    [InlineData("\nweb: Order:read!", "Line 2 of the budget 'permissions.txt' has 'Order:read!', which is no permission")]
    [InlineData("web: *\nweb: Order:read", "Line 2 of the budget 'permissions.txt' names the client 'web' again")]
    public async Task BudgetThatCantBeRead_IsUnusable(string budget, string error)
    {
        using var tree = Shop.Tree().Write("web/a.graphql", "{ hello }").Write("permissions.txt", budget);

        var outcome = await Tool.RunAsync(tree, "operations", "web", "-s", "server", "--budget", "permissions.txt");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(error, outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("empty", "The folder 'empty' holds no operations")]
    [InlineData("missing", "The path 'missing' doesn't exist")]
    [InlineData("empty/package.json", "'empty/package.json' is no list of persisted operations")]
    [InlineData("old/manifest.json", "The manifest 'old/manifest.json' has a version other than 1")]
    public async Task UnusableFolder_IsSaid(string path, string error)
    {
        using var tree = Shop.Tree().Write("empty/package.json", """{"name":"x"}""")
            .Write("old/manifest.json", Apollo.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal));

        var outcome = await Tool.RunAsync(tree, "operations", path, "-s", "server");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(error, outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("app/broken.json", """{"a":"{ me }",""", "is no JSON")]
    [InlineData("app/half.json", """{"a":"{ me }","b":"{ hello } # \ud800"}""", "A text in it is no Unicode")]
    [InlineData("app/odd.json", """{"a":"{ me }","b":"{ hello }","c":""}""", "has an entry that is no document: 'c'")]
    public async Task ManifestThatCannotBeReadWhole_IsUnusable(string path, string manifest, string error)
    {
        using var tree = Shop.Tree().Write("app/hello.graphql", "{ hello }").Write(path, manifest);

        var outcome = await Tool.RunAsync(tree, "operations", "app", "--schema-source", "server");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(error, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DescribedOperationInAManifest_IsRead()
    {
        using var tree = Shop.Tree().Write("app/persisted.json", """{"a":"\"All orders\" query A { orders { id } }"}""");

        var outcome = await Tool.RunAsync(tree, "operations", "app/persisted.json", "--schema-source", "server");

        Assert.Contains("Order:read", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FolderWithoutOperations_IsUnusable()
    {
        using var tree = Shop.Tree().Write("app/schema.graphql", "type Query { x: Int }");

        var outcome = await Tool.RunAsync(tree, "operations", "app", "--schema-source", "server");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("There is no operation in the folder", outcome.Error, StringComparison.Ordinal);
    }
}
