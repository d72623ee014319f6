using System.Collections.Generic;
using System.Threading.Tasks;

namespace GqlAuthTooling.OnHotChocolate.Tests.Enforcement;

/// <summary>Conditions are decided with the request's variables, before anything is needed.</summary>
/// <param name="server">The server.</param>
public sealed class ConditionTests(GuardedServerUnderTest server) : IClassFixture<GuardedServerUnderTest>
{
    private const string Memo = """{"memo":{"title":"Memo"}}""";

    /// <summary>What is included needs its permission.</summary>
    /// <param name="query">The operation.</param>
    /// <param name="x">The variable.</param>
    [Theory]
    [InlineData("query($x: Boolean!) { memo { title } contract(id: 1) @include(if: $x) { title } }", true)]
    [InlineData("query($x: Boolean!) { memo { title } contract(id: 1) @skip(if: $x) { title } }", false)]
    [InlineData("query($x: Boolean!) { memo { title } ... @include(if: $x) { contract(id: 1) { title } } }", true)]
    [InlineData("query($x: Boolean!) { memo { title } ...F @include(if: $x) } fragment F on Query { contract(id: 1) { title } }", true)]
    [InlineData("query($x: Boolean!) { memo { title } contract(id: 1) @include(if: $x) { title } ... @skip(if: $x) { contract(id: 1) { title } } }", false)]
    public async Task IncludedField_IsClosed(string query, bool x)
    {
        await server.AssertNeedsAsync(query, "Contract:find", "Contract:read", ["contract"], new { x });
    }

    /// <summary>What is not included needs nothing, also right after it was included.</summary>
    /// <param name="query">The operation.</param>
    /// <param name="x">The variable.</param>
    [Theory]
    [InlineData("query($x: Boolean!) { memo { title } contract(id: 1) @include(if: $x) { title } }", false)]
    [InlineData("query($x: Boolean!) { memo { title } contract(id: 1) @skip(if: $x) { title } }", true)]
    [InlineData("query($x: Boolean!) { memo { title } ... @include(if: $x) { contract(id: 1) { title } } }", false)]
    [InlineData("query($x: Boolean!) { memo { title } ...F @include(if: $x) } fragment F on Query { contract(id: 1) { title } }", false)]
    [InlineData("query($x: Boolean!) { memo { title } contract(id: 1) @include(if: $x) @skip(if: $x) { title } }", true)]
    [InlineData("query($x: Boolean!) { memo { title } contract(id: 1) @include(if: $x) @skip(if: $x) { title } }", false)]
    public async Task ExcludedField_IsFree(string query, bool x)
    {
        await server.Server.AskAsync(query, "Contract:find", new { x = !x });
        await server.AssertFreeAsync(query, Memo, new { x });
    }

    /// <summary>A default decides when the variable is left out.</summary>
    [Fact]
    public async Task DefaultOfCondition_Decides()
    {
        const string query = "query($x: Boolean! = true) { memo { title } contract(id: 1) @include(if: $x) { title } }";

        await server.AssertNeedsAsync(query, "Contract:find", "Contract:read", ["contract"], new Dictionary<string, object>());
        await server.AssertFreeAsync(query, Memo, new { x = false });
    }
}
