using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using GqlAuthTooling.OnHotChocolate.Tests.Support;

namespace GqlAuthTooling.OnHotChocolate.Tests.Hosting;

/// <summary>What a gateway fetches by key needs what it needs anywhere.</summary>
public sealed class SubgraphTests : IAsyncLifetime
{
    private const string Lookup = "query($r: [Any!]!) { _entities(representations: $r) { __typename ";

    private static readonly object[] Keys =
    [
        new Dictionary<string, object> { ["__typename"] = "Shelf", ["code"] = "S1" },
        new Dictionary<string, object> { ["__typename"] = "Part", ["sku"] = "B1" },
    ];

    private RunningServer? _server;

    private RunningServer Server => _server!;

    /// <summary>Entities by key, on every way that a gateway writes.</summary>
    /// <param name="selection">What it wants of them.</param>
    /// <param name="has">What the caller has.</param>
    /// <param name="needs">What it lacks.</param>
    /// <param name="denied">What the error names.</param>
    [Theory]
    [InlineData("... on Part { name } ... on Shelf { code } } }", "none", "Part:read", "name")]
    [InlineData("... on Shelf { code } ...P } } fragment P on Part { n: name }", "none", "Part:read", "name")]
    [InlineData("... on Part { __typename } } }", "none", "Part:read", "__typename")]
    [InlineData("... on Part { sku cost } } }", "Part:read", "Part:cost", "cost")]
    [InlineData("... on Shelf { code parts { sku } } } }", "none", "Part:read", "parts")]
    [InlineData("... on Shelf { parts { ... on Part { cost } } } } }", "Part:read", "Part:cost", "cost")]
    public async Task EntityByKey_IsClosed(string selection, string has, string needs, string denied)
    {
        var refused = await Server.AskAsync(Lookup + selection, has, new { r = Keys });
        Assert.Equal([$"You need {needs} permission to access {denied}."], refused.Messages);
        Assert.False(refused.HasData, refused.Body);

        var answered = await Server.AskAsync(Lookup + selection, has + "," + needs, new { r = Keys });
        Assert.Empty(answered.Messages);
        Assert.True(answered.HasData, answered.Body);
    }

    /// <summary>What needs nothing is answered beside guarded entities.</summary>
    [Fact]
    public async Task FreeEntity_IsAnswered()
    {
        var answer = await Server.AskAsync(Lookup + "... on Shelf { code } } _service { sdl } }", "none", new { r = Keys });

        Assert.Empty(answer.Messages);
        Assert.StartsWith(
            """{"_entities":[{"__typename":"Shelf","code":"S1"},{"__typename":"Part"}],"_service":{"sdl":"type Part""",
            answer.Json.GetProperty("data").GetRawText(),
            StringComparison.Ordinal);
    }

    /// <summary>A gateway sends one document with many sets of variables; the types come from the keys, not from the document.</summary>
    [Fact]
    public async Task BatchOfKeys_IsClosed()
    {
        var request = new
        {
            query = Lookup + "... on Part { name } ... on Shelf { code } } }",
            variables = new[] { new { r = new[] { Keys[0] } }, new { r = new[] { Keys[1] } } },
        };

        var refused = await Server.PostAsync(request, "none");
        Assert.DoesNotContain("Bolt", refused.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("S1", refused.Body, StringComparison.Ordinal);
        var answered = await Server.PostAsync(request, "Part:read");
        Assert.Contains("Bolt", answered.Body, StringComparison.Ordinal);
        Assert.Contains("S1", answered.Body, StringComparison.Ordinal);
    }

    /// <summary>No variables at all run nothing, and show nothing.</summary>
    /// <param name="token">The token.</param>
    [Theory]
    [InlineData("none")]
    [InlineData("Part:read")]
    public async Task EmptyBatch_ShowsNothing(string token)
    {
        var answer = await Server.PostAsync(
            new { query = "query($x: Boolean = true) { parts @include(if: $x) { nodes { name } } }", variables = Array.Empty<object>() }, token);

        Assert.DoesNotContain(token == "none" ? "Bolt" : "You need", answer.Body, StringComparison.Ordinal);
    }

    /// <summary>In mode Partial the entities that are denied are null where the specification has it, and only they.</summary>
    [Fact]
    public async Task PartialEntity_IsNull()
    {
        await using var server = await SubgraphServer.StartAsync(EnforcementMode.Partial);

        var answer = await server.AskAsync(Lookup + "... on Part { name } ... on Shelf { code } } }", "none", new { r = Keys });

        Assert.Equal(
            """{"_entities":[{"__typename":"Shelf","code":"S1"},null]}""", answer.Json.GetProperty("data").GetRawText());
        Assert.Equal(["You need Part:read permission to access name."], answer.Messages);
    }

    /// <summary>In mode Partial a list that filters by what is denied, or a page of it, is null, and the rest is there.</summary>
    /// <param name="selection">What is selected of the root.</param>
    /// <param name="data">What is left of it.</param>
    [Theory]
    [InlineData("wares(where: { cost: { gt: 800 } }) { nodes { name } }", "\"wares\":null")]
    [InlineData("wares(order: { maker: { email: ASC } }) { edges { cursor } }", "\"wares\":null")]
    [InlineData("parts { totalCount }", "\"parts\":null")]
    [InlineData("parts { pageInfo { endCursor } edges { cursor } }", "\"parts\":null")]
    public async Task PartialListOfWhatIsDenied_IsNull(string selection, string data)
    {
        await using var server = await SubgraphServer.StartAsync(EnforcementMode.Partial);

        var answer = await server.AskAsync("{ _service { __typename } " + selection + " }", "none");

        Assert.Equal("""{"_service":{"__typename":"SubgraphService"},""" + data + "}", answer.Json.GetProperty("data").GetRawText());
        Assert.StartsWith("You need ", Assert.Single(answer.Messages), StringComparison.Ordinal);
    }

    /// <summary>A list that is free says nothing about what is guarded in it: neither its values, nor by what it filters or orders.</summary>
    /// <param name="query">The operation.</param>
    /// <param name="needs">What it needs.</param>
    /// <param name="denied">What the error names.</param>
    [Theory]
    [InlineData("{ wares { nodes { cost } } }", "Ware:cost", "cost")]
    [InlineData("{ wares { edges { node { cost } } totalCount } }", "Ware:cost", "cost")]
    [InlineData("{ wares { pageInfo { hasNextPage } nodes { ...C } } } fragment C on Ware { name: cost }", "Ware:cost", "cost")]
    [InlineData("{ wares(where: { cost: { gt: 800 } }) { nodes { name } } }", "Ware:cost", "cost")]
    [InlineData("{ wares(where: { cost: { gt: 800 } }) { totalCount } }", "Ware:cost", "cost")]
    [InlineData("{ wares(where: { or: [{ name: { eq: \"x\" } }, { and: { cost: { in: [7] } } }] }) { totalCount } }", "Ware:cost", "cost")]
    [InlineData("{ wares(where: { maker: { email: { startsWith: \"a\" } } }) { pageInfo { hasNextPage } } }", "Maker:contact", "email")]
    [InlineData("{ wares(where: { offers: { any: true } }) { totalCount } }", "Offer:read", "offers")]
    [InlineData("{ wares(where: { offers: { some: { price: { gt: 1 } } } }) { totalCount } }", "Offer:read", "offers")]
    [InlineData("{ wares(order: { cost: ASC }) { nodes { name } } }", "Ware:cost", "cost")]
    [InlineData("{ wares(order: [{ name: ASC }, { cost: DESC }], first: 1) { nodes { name } } }", "Ware:cost", "cost")]
    [InlineData("{ wares(order: { maker: { email: DESC } }) { edges { cursor } } }", "Maker:contact", "email")]
    public async Task GuardedProperty_IsClosedToFiltersAndOrders(string query, string needs, string denied)
    {
        var refused = await Server.AskAsync(query, "none");
        Assert.False(refused.HasData, refused.Body);
        Assert.NotEmpty(refused.Messages);
        Assert.All(refused.Messages, message => Assert.Equal($"You need {needs} permission to access {denied}.", message));

        var answered = await Server.AskAsync(query, needs);
        Assert.Empty(answered.Messages);
        Assert.True(answered.HasData, answered.Body);
    }

    /// <summary>A page of what is guarded says nothing of it: not its items, and not how many there are.</summary>
    /// <param name="selection">What is selected of the page.</param>
    [Theory]
    [InlineData("nodes { sku }")]
    [InlineData("nodes { __typename }")]
    [InlineData("edges { node { sku } }")]
    [InlineData("edges { cursor }")]
    [InlineData("totalCount")]
    [InlineData("pageInfo { hasNextPage endCursor }")]
    public async Task PageOfGuardedItems_IsClosed(string selection)
    {
        var refused = await Server.AskAsync("{ parts { " + selection + " } }", "none");
        Assert.False(refused.HasData, refused.Body);
        Assert.StartsWith("You need Part:read permission to access ", Assert.Single(refused.Messages), StringComparison.Ordinal);

        Assert.True((await Server.AskAsync("{ parts { " + selection + " } }", "Part:read")).HasData);
    }

    /// <summary>The same through variables: whole, in part, in lists, by a default.</summary>
    [Fact]
    public async Task GuardedProperty_IsClosedToFiltersInVariables()
    {
        const string names = "{ nodes { name } }";
        var cost = new { cost = new { gt = 800 } };
        await NeedsCostAsync($"query($w: WareFilterInput) {{ wares(where: $w) {names} }}", new { w = cost });
        await NeedsCostAsync($"query($w: WareFilterInput) {{ wares(where: $w) {names} }}", new { w = new { or = new object[] { new { and = new[] { cost } } } } });
        await NeedsCostAsync($"query($w: [WareFilterInput!]) {{ wares(where: {{ or: $w }}) {names} }}", new { w = new[] { cost } });
        await NeedsCostAsync($"query($c: IntOperationFilterInput) {{ wares(where: {{ cost: $c }}) {names} }}", new { c = new { gt = 1 } });
        await NeedsCostAsync($"query($n: Int) {{ wares(where: {{ cost: {{ gt: $n }} }}) {names} }}", new { n = 1 });
        await NeedsCostAsync($"query($o: [WareSortInput!]) {{ wares(order: $o) {names} }}", new { o = new[] { new { cost = "ASC" } } });
        await NeedsCostAsync($"query($o: SortEnumType = ASC) {{ wares(order: {{ cost: $o }}) {names} }}", new { });
        await NeedsCostAsync($"query($w: WareFilterInput = {{ cost: {{ gt: 1 }} }}) {{ wares(where: $w) {names} }}", new { });
    }

    /// <summary>Who guards filters otherwise can switch it off.</summary>
    [Fact]
    public async Task FiltersLeftAlone_AreOpen()
    {
        await using var server = await SubgraphServer.StartAsync(guardFilters: false);

        var answer = await server.AskAsync("{ wares(where: { cost: { gt: 800 } }, order: { cost: ASC }) { nodes { name } } }", "none");

        Assert.Equal("""{"wares":{"nodes":[{"name":"Anvil"}]}}""", answer.Json.GetProperty("data").GetRawText());
    }

    /// <summary>Filters and orders by what is free need nothing.</summary>
    /// <param name="query">The operation.</param>
    [Theory]
    [InlineData("{ wares(where: { name: { eq: \"Bolt\" } }) { totalCount } }")]
    [InlineData("{ wares(where: { maker: { name: { eq: \"Acme\" } } }, order: { maker: { name: ASC } }) { totalCount } }")]
    [InlineData("{ wares(order: { name: DESC }) { pageInfo { hasNextPage } nodes { name } } }")]
    public async Task FreeProperty_IsOpenToFiltersAndOrders(string query)
    {
        var answered = await Server.AskAsync(query, "none");

        Assert.Empty(answered.Messages);
        Assert.True(answered.HasData, answered.Body);
    }

    /// <inheritdoc/>
    public async Task InitializeAsync() => _server = await SubgraphServer.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await Server.DisposeAsync();

    private async Task NeedsCostAsync(string query, object variables)
    {
        var refused = await Server.AskAsync(query, "none", variables);
        Assert.Equal((query, "You need Ware:cost permission to access cost."), (query, refused.Messages.FirstOrDefault()));
        Assert.False(refused.HasData, refused.Body);
        var answered = await Server.AskAsync(query, "Ware:cost", variables);
        Assert.True(answered.HasData, string.Create(CultureInfo.InvariantCulture, $"{query}: {answered.Body}"));
    }
}
