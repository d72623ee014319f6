using System.Threading.Tasks;
using GqlAuthTooling.OnHotChocolate.Tests.Support;

namespace GqlAuthTooling.OnHotChocolate.Tests.Enforcement;

/// <summary>No way of selecting a field opens it.</summary>
/// <param name="server">The server.</param>
public sealed class SelectionTests(GuardedServerUnderTest server) : IClassFixture<GuardedServerUnderTest>
{
    private const string ContractId = Nodes.Contract;

    /// <summary>Aliases, fragments, interfaces, unions, nodes and lists lead to the same requirement.</summary>
    /// <param name="query">The operation.</param>
    /// <param name="denied">What the errors name.</param>
    [Theory]
    [InlineData("{ contract(id: 1) { title } }", "contract")]
    [InlineData("{ free: contract(id: 1) { title } memo { title } }", "contract")]
    [InlineData("{ memo: contract(id: 1) { title } }", "contract")]
    [InlineData("{ ... on Query { contract(id: 1) { title } } }", "contract")]
    [InlineData("{ ... { ... { contract(id: 1) { title } } } }", "contract")]
    [InlineData("{ ... @include(if: true) { contract(id: 1) { title } } }", "contract")]
    [InlineData("fragment F on Query { contract(id: 1) { title } } query { ...F ...F }", "contract")]
    [InlineData("query { a: folders { ...F } b: folders { ...F } } fragment F on Folder { contracts { title } }", "contracts", "contracts")]
    [InlineData("fragment F on Folder { contracts { title } } query { a: folders { ...F } b: folders { ...F } }", "contracts", "contracts")]
    [InlineData("{ documents { title } }", "title")]
    [InlineData("{ documents { ... { title } } }", "title")]
    [InlineData("{ documents { ... on Document { title } } }", "title")]
    [InlineData("{ documents { ... on Contract { title } } }", "title")]
    [InlineData("{ documents { ... on Contract { __typename } } }", "__typename")]
    [InlineData("{ documents { ... on Document { ... on Contract { name: title } } } }", "title")]
    [InlineData("{ attachments { ... on Memo { text } ... on Contract { title } } }", "title")]
    [InlineData("{ attachments { ... on Document { title } } }", "title")]
    [InlineData("{ folders { contracts { title } } }", "contracts")]
    [InlineData("{ folders { contracts { __typename } } }", "contracts")]
    [InlineData($$"""{ node(id: "{{ContractId}}") { ... on Contract { title } } }""", "title")]
    [InlineData($$"""{ node(id: "{{ContractId}}") { id } }""", "id")]
    [InlineData($$"""{ nodes(ids: ["{{ContractId}}"]) { ... on Contract { title } } }""", "title")]
    [InlineData("{ __schema { queryType { name } } contract(id: 1) { title } }", "contract")]
    [InlineData("""{ __type(name: "Contract") { name } contract(id: 1) { title } }""", "contract")]
    public Task GuardedType_IsClosed(string query, params string[] denied) =>
        server.AssertNeedsAsync(query, "Contract:find", "Contract:read", denied);

    /// <summary>A permission on a field is needed besides that of its type.</summary>
    /// <param name="query">The operation.</param>
    [Theory]
    [InlineData("{ contract(id: 1) { price } }")]
    [InlineData("{ contract(id: 1) { title: price } }")]
    [InlineData("{ documents { ... on Contract { price } } }")]
    [InlineData("{ attachments { ... on Memo { text } ... on Contract { price } } }")]
    [InlineData($$"""{ node(id: "{{ContractId}}") { ... on Contract { price } } }""")]
    [InlineData($$"""{ nodes(ids: ["{{ContractId}}"]) { ... on Contract { price } } }""")]
    [InlineData("{ folders { contracts { ...P } } } fragment P on Contract { price }")]
    public Task GuardedField_IsClosed(string query) =>
        server.AssertNeedsAsync(query, "Contract:find,Contract:read", "Contract:price", ["price"]);

    /// <summary>What needs nothing is answered without a permission, also beside a guarded implementer or member.</summary>
    /// <param name="query">The operation.</param>
    /// <param name="data">The data.</param>
    [Theory]
    [InlineData("{ __typename }", """{"__typename":"Query"}""")]
    [InlineData("{ __schema { queryType { name } } }", """{"__schema":{"queryType":{"name":"Query"}}}""")]
    [InlineData("{ documents { __typename } }", """{"documents":[{"__typename":"Memo"},{"__typename":"Contract"}]}""")]
    [InlineData("{ attachments { __typename } }", """{"attachments":[{"__typename":"Memo"},{"__typename":"Contract"}]}""")]
    [InlineData("{ documents { ... on Memo { title } } }", """{"documents":[{"title":"Memo"},{}]}""")]
    [InlineData("{ attachments { ... on Memo { title } } }", """{"attachments":[{"title":"Memo"},{}]}""")]
    [InlineData("{ memo { ... on Document { title } } }", """{"memo":{"title":"Memo"}}""")]
    [InlineData("{ folders { name memos { title } } }", """{"folders":[{"name":"Sales","memos":[{"title":"Memo"}]}]}""")]
    public Task UnguardedSelection_IsFree(string query, string data) => server.AssertFreeAsync(query, data);

    /// <summary>A field without declared access is denied to everybody.</summary>
    [Fact]
    public async Task UndeclaredField_IsClosed()
    {
        var answer = await server.Server.AskAsync("{ ping memo { title } }", "*");

        Assert.Equal(["You can't access ping: no access is declared for it."], answer.Messages);
        Assert.False(answer.HasData, answer.Body);
    }

    /// <summary>The error says where in the response the field would stand: by its alias, without list indexes.</summary>
    [Fact]
    public async Task Path_IsTheResponses()
    {
        var answer = await server.Server.AskAsync("{ all: folders { papers: contracts { title } } }", "none");

        var error = answer.Json.GetProperty("errors")[0];
        Assert.Equal("""["all","papers"]""", error.GetProperty("path").GetRawText());
        Assert.Equal("""[{"line":1,"column":18}]""", error.GetProperty("locations").GetRawText());
    }
}
