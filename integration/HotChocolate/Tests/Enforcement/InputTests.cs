using System.Collections.Generic;
using System.Threading.Tasks;

namespace GqlAuthTooling.OnHotChocolate.Tests.Enforcement;

/// <summary>A guarded input field is closed however it is supplied.</summary>
/// <param name="server">The server.</param>
public sealed class InputTests(GuardedServerUnderTest server) : IClassFixture<GuardedServerUnderTest>
{
    private const string Folders = """{"folders":[{"name":"Sales"}]}""";

    /// <summary>Written into the document: nested, in a list, null, by the default of a variable.</summary>
    /// <param name="query">The operation.</param>
    [Theory]
    [InlineData("""{ folders(filter: { owner: { taxNumber: "1" } }) { name } }""")]
    [InlineData("{ folders(filter: { owner: { taxNumber: null } }) { name } }")]
    [InlineData("""{ folders(filter: { anyOwner: [{ name: "a" }, { taxNumber: "1" }] }) { name } }""")]
    [InlineData("""{ folders(filter: { anyOwner: { taxNumber: "1" } }) { name } }""")]
    [InlineData("""query($f: FolderFilterInput = { owner: { taxNumber: "1" } }) { folders(filter: $f) { name } }""")]
    [InlineData("""query($t: String = "1") { folders(filter: { owner: { taxNumber: $t } }) { name } }""")]
    public Task Literal_IsClosed(string query) => server.AssertNeedsAsync(query, "none", "Owner:read", ["taxNumber"]);

    /// <summary>In a variable: whole, nested, in a list, null.</summary>
    [Fact]
    public async Task Variable_IsClosed()
    {
        const string whole = "query($f: FolderFilterInput) { folders(filter: $f) { name } }";
        await NeedsOwnerAsync(whole, new { f = new { owner = new { taxNumber = "1" } } });
        await NeedsOwnerAsync(whole, new { f = new { owner = new { taxNumber = (string?)null } } });
        await NeedsOwnerAsync(whole, new { f = new { anyOwner = new object[] { new { name = "a" }, new { taxNumber = "1" } } } });
        await NeedsOwnerAsync(
            "query($o: OwnerFilterInput) { folders(filter: { owner: $o }) { name } }", new { o = new { taxNumber = "1" } });
        await NeedsOwnerAsync(
            "query($o: OwnerFilterInput!) { folders(filter: { anyOwner: [{ name: \"a\" }, $o] }) { name } }",
            new { o = new { taxNumber = "1" } });
        await NeedsOwnerAsync(
            "query($t: String) { folders(filter: { owner: { taxNumber: $t } }) { name } }", new { t = "1" });
        await NeedsOwnerAsync(
            "query($t: String) { folders(filter: { owner: { taxNumber: $t } }) { name } }",
            new Dictionary<string, object?> { ["t"] = null });
    }

    /// <summary>What is not supplied needs nothing, also right after it was supplied.</summary>
    [Fact]
    public async Task LeftOut_IsFree()
    {
        const string whole = "query($f: FolderFilterInput) { folders(filter: $f) { name } }";
        await server.Server.AskAsync(whole, "Owner:read", new { f = new { owner = new { taxNumber = "1" } } });
        await server.AssertFreeAsync(whole, Folders);
        await server.AssertFreeAsync(whole, Folders, new { f = new { name = "a" } });
        await server.AssertFreeAsync(whole, """{"folders":[{"name":"a"}]}""", new { f = new { owner = new { name = "a" } } });
        await server.AssertFreeAsync("query($t: String) { folders(filter: { owner: { taxNumber: $t } }) { name } }", Folders);
        await server.AssertFreeAsync(
            """query($f: FolderFilterInput = { owner: { taxNumber: "1" } }) { folders(filter: $f) { name } }""",
            Folders,
            new { f = new { name = "a" } });
    }

#if !HOTCHOCOLATE13 // The server has no such mutation there.
    /// <summary>An argument with a permission of its own, of the convention's input and of a plain field.</summary>
    [Fact]
    public Task Argument_IsClosed() => server.AssertNeedsAsync(
        """mutation { shipOrder(input: { orderId: 1, shippedAt: "2025-01-01T00:00:00Z" }) { order { id } } }""",
        "Order:write,Order:read",
        "Order:backdate",
        ["shippedAt"]);

#endif
    private Task NeedsOwnerAsync(string query, object variables) =>
        server.AssertNeedsAsync(query, "none", "Owner:read", ["taxNumber"], variables);
}
