using System.Net;
using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Serving;

/// <summary>The three modes, over HTTP.</summary>
public sealed class ModeTests : IDisposable
{
    private const string Query = "{ order(id: 5) { id } version }";

    private readonly TempTree _tree = new();

    public ModeTests() => _tree.Write("Queries.cs", """
        using GqlAuthTooling;
        namespace Shop;

        [GraphQLRoot(OperationKind.Query)]
        public static class Queries
        {
            [RequiresPermission("Order:read")]
            public static Order? GetOrder(int id) => null;

            [PublicAccess("Monitoring asks for it.")]
            public static string GetVersion() => "1";
        }

        public sealed record Order(int Id);
        """).Write("sandbox.json", """{ "values": { "Query.version": "1.2" } }""");

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData(
        "reject",
        HttpStatusCode.Unauthorized,
        """{"errors":[{"message":"You need Order:read permission to access order.","extensions":{"category":"authentication"},"locations":[{"line":1,"column":3}],"path":["order"]}],"extensions":{"permissionsUsed":["Order:read"]}}""")]
    [InlineData(
        "partial",
        HttpStatusCode.OK,
        """{"errors":[{"message":"You need Order:read permission to access order.","extensions":{"category":"authentication"},"locations":[{"line":1,"column":3}],"path":["order"]}],"data":{"order":null,"version":"1.2"},"extensions":{"permissionsUsed":["Order:read"]}}""")]
    [InlineData(
        "dry-run",
        HttpStatusCode.OK,
        """{"data":{"order":{"id":5},"version":"1.2"},"extensions":{"permissionsUsed":["Order:read"],"wouldBeDenied":[{"message":"You need Order:read permission to access order.","path":["order"],"extensions":{"category":"authentication"}}]}}""")]
    public async Task DeniedField_IsAnsweredAsTheModeSays(string mode, HttpStatusCode status, string body)
    {
        await using var sandbox = await RunningSandbox.StartAsync(_tree.Folder, ".", "--mode", mode);

        var answer = await sandbox.AskAsync(Query);

        Assert.Equal((status, body), (answer.Status, answer.Body));
    }
}
