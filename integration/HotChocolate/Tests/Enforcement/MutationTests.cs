using System.Threading.Tasks;

namespace GqlAuthTooling.OnHotChocolate.Tests.Enforcement;

/// <summary>A mutation opens nothing through what it returns.</summary>
/// <param name="server">The server.</param>
public sealed class MutationTests(GuardedServerUnderTest server) : IClassFixture<GuardedServerUnderTest>
{
    /// <summary>The payload's <c>query</c> and its other fields need what they need anywhere.</summary>
    /// <param name="selection">What is selected in the payload.</param>
    /// <param name="denied">What the error names.</param>
    [Theory]
    [InlineData("query { contract(id: 1) { title } }", "contract")]
    [InlineData("query { memo { title } documents { title } }", "title")]
    [InlineData("folder { name contracts { title } }", "contracts")]
    public Task Payload_IsClosed(string selection, string denied) => server.AssertNeedsAsync(
        $$"""mutation { renameFolder(input: { name: "x" }) { {{selection}} } }""",
        "Folder:write,Contract:find",
        "Contract:read",
        [denied]);

    /// <summary>The mutation itself.</summary>
    [Fact]
    public Task Mutation_IsClosed() => server.AssertNeedsAsync(
        """mutation { renameFolder(input: { name: "x" }) { folder { name } } }""", "Contract:find", "Folder:write", ["renameFolder"]);
}
