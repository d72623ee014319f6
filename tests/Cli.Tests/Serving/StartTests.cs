using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Serving;

/// <summary>How a sandbox starts, what keeps it from starting, and how it ends.</summary>
public sealed class StartTests : IDisposable
{
    private readonly TempTree _tree = new();

    public StartTests() => _tree.Write("Queries.cs", Code.Protected);

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task MapFile_IsServedLikeItsSources()
    {
        var map = await Tool.RunAsync(_tree, "map", ".", "--format", "json");
        _tree.Write("map.json", map.Output);
        await using var ofSources = await RunningSandbox.StartAsync(_tree.Folder, "Queries.cs");
        await using var ofFile = await RunningSandbox.StartAsync(_tree.Folder, "map.json");

        var one = await ofSources.AskAsync("{ order(id: 5) { id } }", ofSources.Token);
        var other = await ofFile.AskAsync("{ order(id: 5) { id } }", ofFile.Token);

        Assert.Equal(HttpStatusCode.OK, one.Status);
        Assert.Equal(one.Body, other.Body);
    }

    [Fact]
    public async Task DefaultValueInSources_IsShownByIntrospection()
    {
        _tree.Write("Queries.cs", """
            using GqlAuthTooling;
            [GraphQLRoot(OperationKind.Query)]
            public static class Queries
            {
                [PublicAccess("why")] public static int GetSum(int first = 10, decimal price = 1.5m) => 1;
            }
            """);
        await using var sandbox = await RunningSandbox.StartAsync(_tree.Folder, "Queries.cs");

        var answer = await sandbox.AskAsync("""{ __type(name: "Query") { fields { args { name defaultValue type { kind name } } } } }""");

        Assert.Equal(
            """
            {"data":{"__type":{"fields":[{"args":[{"name":"first","defaultValue":"10","type":{"kind":"NON_NULL","name":null}},{"name":"price","defaultValue":null,"type":{"kind":"SCALAR","name":"Decimal"}}]}]}}}
            """,
            answer.Body);
    }

    [Fact]
    public async Task WithoutDataFile_RequestsAreMadeUp()
    {
        _tree.Write("Queries.cs", """
            using GqlAuthTooling;
            namespace Shop;

            [GraphQLRoot(OperationKind.Query)]
            public static class Queries
            {
                [PublicAccess("Monitoring asks for it.")]
                public static string GetVersion() => "1";

                [RequiresPermission("Order:read")]
                public static Order[] GetOrders() => [];
            }

            public sealed record Order(int Id, string Customer);
            """);
        await using var sandbox = await RunningSandbox.StartAsync(_tree.Folder, ".");

        Assert.Collection(
            sandbox.CurlLines,
            line => Assert.EndsWith(" -H 'Content-Type: application/json' -d '{\"query\":\"{ orders { customer id } }\"}'", line, StringComparison.Ordinal),
            line => Assert.Contains($" -H 'Authorization: Bearer {sandbox.Token}' ", line, StringComparison.Ordinal),
            line => Assert.EndsWith("'{\"query\":\"{ version }\"}'", line, StringComparison.Ordinal));
        Assert.DoesNotContain("Authorization", sandbox.CurlLines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "values": { "Query.nothing": 1 } }""", "\"Query.nothing\": the schema has no such field of an object type.")]
    [InlineData("""{ "values": { "Query.order": { "id": "x" } } }""", "\"Query.order.id\": \"x\" is no Int.")]
    [InlineData("""{ "values": { "Query.order": null } }""", "\"Query.order\": null is no Order!.")]
    [InlineData("""{ "values": { "Query.order": { "number": 1 } } }""", "\"Query.order\": Order has no field \"number\".")]
    [InlineData("""{ "values": { "Order.id": [] } }""", "\"Order.id\": [] is no Int.")]
    [InlineData("""{ "value": {} }""", "says \"value\", which means nothing here. There are values, permissions, requests.")]
    [InlineData("""{ "requests": "{}" }""", "\"requests\" is no list of texts.")]
    [InlineData("""{ "permissions": ["Nothing:read"] }""", "The sandbox can't issue its token: ")]
    [InlineData("[]", "is no object with values, permissions, requests.")]
    [InlineData("{", "is no JSON: ")]
    public async Task WrongDataFile_IsRefused(string json, string message)
    {
        _tree.Write("data.json", json);

        var outcome = await Tool.RunAsync(_tree, "serve", "Queries.cs", "--data", "data.json", "--port", "0");

        Assert.Equal((ExitCodes.Unusable, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(message, outcome.Error.Replace('\uFFFD', '\n'), StringComparison.Ordinal);
        Assert.DoesNotContain("internal error", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingDataFile_IsRefused()
    {
        var outcome = await Tool.RunAsync(_tree, "serve", "Queries.cs", "--data", "nowhere.json", "--port", "0");

        Assert.Equal(ExitCodes.Unusable, outcome.ExitCode);
        Assert.Contains("nowhere.json' can't be read", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakenPort_IsRefused()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var outcome = await Tool.RunAsync(_tree, "serve", "Queries.cs", "--port", $"{port}");

        Assert.Equal((ExitCodes.Unusable, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains($"The sandbox can't listen on port {port}", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("internal error", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("70000")]
    [InlineData("-1")]
    public async Task ImpossiblePort_IsRefused(string port)
    {
        var outcome = await Tool.RunAsync(_tree, "serve", "Queries.cs", "--port", port);

        Assert.Equal(ExitCodes.Unusable, outcome.ExitCode);
        Assert.Contains($"{port} is no port.", outcome.Error, StringComparison.Ordinal);
    }

    // As a process of its own: signals are for whole processes.
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Signal_EndsItAndLeavesNothing(string signal)
    {
        var temporary = Directory.CreateDirectory(_tree.PathOf("tmp")).FullName;
        string[] command = ["dotnet", Path.Combine(AppContext.BaseDirectory, "gqlauth.dll"), "serve", "Queries.cs", "--port", "0"];

        // What a shell starts in the background ignores Ctrl+C, its children too, and no handler can change that.
        command = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT,TERM", .. command] : command;
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = _tree.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["TMPDIR"] = temporary, ["ASPNETCORE_URLS"] = "http://*:0" },
        };
        using var process = Process.Start(start)!;
        var output = "";
        while (await process.StandardOutput.ReadLineAsync() is { } line && !line.StartsWith("Ctrl+C", StringComparison.Ordinal))
        {
            output += line + "\n";
        }

        Assert.Contains("GraphQL  http://127.0.0.1:", output, StringComparison.Ordinal);
        Assert.Single(Directory.GetDirectories(temporary, "gqlauth-sandbox-*"));
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal((ExitCodes.Clean, ""), (process.ExitCode, error));
        Assert.Empty(Directory.GetDirectories(temporary, "gqlauth-sandbox-*"));
    }
}
