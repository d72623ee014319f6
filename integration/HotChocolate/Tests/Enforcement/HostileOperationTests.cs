using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading.Tasks;
using GqlAuthTooling.OnHotChocolate.Tests.Support;

namespace GqlAuthTooling.OnHotChocolate.Tests.Enforcement;

/// <summary>
/// Operations written to get at a contract's title without permission, in both modes that deny. Each is asked again with the
/// permission, and shows it then.
/// </summary>
/// <param name="servers">The servers.</param>
public sealed class HostileOperationTests(HostileOperationTests.Servers servers) : IClassFixture<HostileOperationTests.Servers>
{
    private const string Secret = "Contract 1";
    private const string Node = Nodes.Contract;

    /// <summary>The operations and their variables.</summary>
    public static TheoryData<string, string> Operations { get; } = new()
    {
        // The same field twice, under conditions of which one holds.
        { "query($a: Boolean!, $b: Boolean!) { contract(id: 1) @include(if: $a) { title } contract(id: 1) @include(if: $b) { title } }", """{"a":false,"b":true}""" },
        { "query($a: Boolean!) { contract(id: 1) @include(if: $a) { __typename } contract(id: 1) @skip(if: $a) { title } }", """{"a":false}""" },
        { "query($a: Boolean!, $b: Boolean!) { ... @include(if: $a) { ... @skip(if: $b) { contract(id: 1) { title } } } }", """{"a":true,"b":false}""" },
        { "query($a: Boolean!) { contract(id: 1) @include(if: true) @skip(if: $a) { title } }", """{"a":false}""" },
        { "query($a: Boolean! = false) { contract(id: 1) @skip(if: $a) { title } }", "{}" },
        { "query($a: Boolean = true) { contract(id: 1) @include(if: $a) { title } }", "{}" },
        { "query($a: Boolean! = true) { memo { title } ...F @skip(if: $a) ...F @include(if: $a) } fragment F on Query { contract(id: 1) { title } }", "{}" },
        { "query($a: Boolean!) { folders { contracts { title @skip(if: $a) } ...F } } fragment F on Folder { contracts { ... @include(if: $a) { title } } }", """{"a":true}""" },

        // Names that mean something else.
        { "{ __typename: contract(id: 1) { title } }", "{}" },
        { "{ __schema: contract(id: 1) { __typename: title } }", "{}" },
        { "{ memo { title } memos: contract(id: 1) { text: title } }", "{}" },
        { "{ folders { name: contracts { name: title } } }", "{}" },

        // Interfaces that overlap, and a union.
        { "{ documents { ... on Node { ... on Document { title } } } }", "{}" },
        { "{ attachments { ... on Node { ... on Document { title } } } }", "{}" },
        { "{ attachments { ... on Document { ... on Node { ... on Attachment { ... on Contract { title } } } } } }", "{}" },
        { "{ documents { ... on Memo { x: text } ... on Contract { x: title } } }", "{}" },
        { "{ documents { ...D } } fragment D on Document { ...A } fragment A on Attachment { ... on Document { ...T } } fragment T on Document { title }", "{}" },
        { "{ documents { ... on Attachment { ... on Node { ... on Contract { title } } } } }", "{}" },

        // By id, however the id comes.
        { "query($id: ID!) { node(id: $id) { ... on Document { title } } }", $$"""{"id":"{{Node}}"}""" },
        { "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Attachment { ... on Document { title } } } }", $$"""{"ids":["{{Node}}"]}""" },
        { "query($id: ID!) { nodes(ids: [$id]) { ... on Contract { title } } }", $$"""{"id":"{{Node}}"}""" },
        { "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Contract { title } } }", $$"""{"ids":"{{Node}}"}""" },
        { "query($id: ID! = \"" + Node + "\") { a: node(id: $id) { __typename } b: node(id: $id) { ... on Contract { title } } }", "{}" },

        // Back to the queries through what a mutation returns.
        { "mutation { renameFolder(input: { name: \"x\" }) { query { node(id: \"" + Node + "\") { ... on Contract { title } } } } }", "{}" },
        { "mutation { a: renameFolder(input: { name: \"x\" }) { folder { name } } b: renameFolder(input: { name: \"y\" }) { query { documents { ... on Contract { title } } } } }", "{}" },
        { "mutation($n: String!) { renameFolder(input: { name: $n }) { ...P } } fragment P on RenameFolderPayload { folder { ...F } } fragment F on Folder { contracts { title } }", """{"n":"x"}""" },

        // Another operation of the same document.
        { "query A { contract(id: 1) { title } }", "{}" },
        { "query($id: Int!) { contract(id: $id) { title } }", """{"id":1}""" },
        { "query($id: Int! = 1) { a: contract(id: $id) { title } memo { title } }", "{}" },
    };

    /// <summary>Without the permission its value is nowhere in the answer.</summary>
    /// <param name="query">The operation.</param>
    /// <param name="variables">The variables as JSON.</param>
    [Theory]
    [MemberData(nameof(Operations))]
    public async Task HostileOperation_ShowsNothing(string query, string variables)
    {
        var values = JsonSerializer.Deserialize<JsonElement>(variables);
        foreach (var (server, mode) in servers.All)
        {
            var refused = await server.AskAsync(query, "Contract:find,Folder:write", values);
            Assert.DoesNotContain(Secret, refused.Body, StringComparison.Ordinal);
            Assert.Contains(refused.Messages, message => message.StartsWith("You need Contract:read permission to access ", StringComparison.Ordinal));
            Assert.True(mode == EnforcementMode.Partial || !refused.HasData, refused.Body);

            var answered = await server.AskAsync(query, "Contract:find,Contract:read,Folder:write", values);
            Assert.Empty(answered.Messages);
            Assert.Contains(Secret, answered.Body, StringComparison.Ordinal);
        }
    }

    /// <summary>What the specification leaves to an error is no way in either: whoever asks, there is no data.</summary>
    /// <param name="query">The operation.</param>
    /// <param name="variables">The variables as JSON.</param>
    [Theory]
    [InlineData("query($a: Boolean = true) { contract(id: 1) @skip(if: $a) { title } }", """{"a":null}""")]
    [InlineData("query($a: Boolean!) { contract(id: 1) @include(if: $a) { title } }", "{}")]
    [InlineData("query($a: Boolean!) { contract(id: 1) @include(if: $a) { title } }", """{"a":"true"}""")]
    [InlineData("query($a: [Boolean!]!) { contract(id: 1) @include(if: $a) { title } }", """{"a":[true]}""")]
    [InlineData("{ contract(id: 1) @include(if: true) @include(if: false) { title } }", "{}")]
    [InlineData("{ contract(id: 1)! { title! } }", "{}")]
    [InlineData("{ contract(id: 1) { ...F } } fragment F on Contract { ...F title }", "{}")]
    [InlineData("{ contract(id: 1) { ...Missing title } }", "{}")]
    [InlineData("query A { memo { title } } query B { contract(id: 1) { title } }", "{}")]
    [InlineData("{ contract(id: 1) { title } } { memo { title } }", "{}")]
    [InlineData("query($f: FolderFilterInput = { owner: { taxNumber: \"1\" } }) { contract(id: 1) { title } }", "{}")]
    public async Task InvalidOperation_ShowsNothing(string query, string variables)
    {
        foreach (var (server, _) in servers.All)
        {
            var answer = await server.AskAsync(query, "Contract:find", JsonSerializer.Deserialize<JsonElement>(variables));

            Assert.DoesNotContain(Secret, answer.Body, StringComparison.Ordinal);
            Assert.NotEmpty(answer.Messages);
        }
    }

    /// <summary>The engine takes a condition that is null for one that isn't met; so do we.</summary>
    [Fact]
    public async Task ConditionThatIsNull_IsNotMet()
    {
        const string query = "query($a: Boolean = true) { memo { title } contract(id: 1) @include(if: $a) { title } }";
        foreach (var (server, _) in servers.All)
        {
            var answer = await server.AskAsync(query, "Contract:find", new Dictionary<string, object?> { ["a"] = null });

            Assert.DoesNotContain(Secret, answer.Body, StringComparison.Ordinal);
        }
    }

    /// <summary>Which operation of a document runs is what its name says.</summary>
    [Fact]
    public async Task NamedOperation_IsDecidedAboutByItself()
    {
        const string query = "query A { memo { title } } query B { contract(id: 1) { title } }";
        foreach (var (server, _) in servers.All)
        {
            foreach (var name in new[] { "A", "B", "A", "B" })
            {
                var answer = await server.PostAsync(new { query, operationName = name }, "Contract:find");

                Assert.DoesNotContain(Secret, answer.Body, StringComparison.Ordinal);
                Assert.Equal(name == "A" ? [] : ["You need Contract:read permission to access contract."], answer.Messages);
            }
        }
    }

    /// <summary>A condition in a fragment's second use is that of its use.</summary>
    [Fact]
    public async Task FreeUseOfAFragment_StaysFree()
    {
        const string query = "query($a: Boolean!) { memo { ...T } ...F @include(if: $a) } fragment T on Document { ... on Contract { price } title } fragment F on Query { contract(id: 1) { ...T } }";
        foreach (var (server, _) in servers.All)
        {
            var answer = await server.AskAsync(query, "none", new { a = false });

            Assert.Empty(answer.Messages);
            Assert.Equal("""{"memo":{"title":"Memo"}}""", answer.Json.GetProperty("data").GetRawText());
        }
    }

    /// <summary>One server for each mode that denies.</summary>
    public sealed class Servers : IAsyncLifetime
    {
        /// <summary>The servers.</summary>
        public List<(RunningServer Server, EnforcementMode Mode)> All { get; } = [];

        /// <inheritdoc/>
        public async Task InitializeAsync()
        {
            foreach (var mode in new[] { EnforcementMode.Reject, EnforcementMode.Partial })
            {
                All.Add((await GuardedServerUnderTest.StartAsync(mode: mode), mode));
            }
        }

        /// <inheritdoc/>
        public async Task DisposeAsync()
        {
            foreach (var (server, _) in All)
            {
                await server.DisposeAsync();
            }
        }
    }
}
