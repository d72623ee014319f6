using System;
using System.Threading.Tasks;
using GqlAuthTooling.OnHotChocolate.Tests.Support;

namespace GqlAuthTooling.OnHotChocolate.Tests.Enforcement;

/// <summary>Each part of a batch is decided about by itself; a part that is allowed opens no other.</summary>
/// <param name="server">The server.</param>
public sealed class BatchTests(GuardedServerUnderTest server) : IClassFixture<GuardedServerUnderTest>
{
    private const string Secret = "Contract 1";
    private const string Denied = "You need Contract:read permission to access contract.";

    private static readonly object Guarded = new { query = "{ contract(id: 1) { title } }" };
    private static readonly object Free = new { query = "{ memo { text } }" };

    /// <summary>Several requests in one body, the guarded one before or after a free one.</summary>
    /// <param name="guardedFirst">Whether the guarded one comes first.</param>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task RequestBatch_IsClosed(bool guardedFirst) =>
        AssertAsync(
            token => server.Server.PostAsync(guardedFirst ? new[] { Guarded, Free } : [Free, Guarded], token),
#if HOTCHOCOLATE13 // It stops at the first refusal.
            freeParts: guardedFirst ? 0 : 1);
#else
            freeParts: 1);
#endif

    /// <summary>Several operations of one document.</summary>
    [Fact]
    public Task OperationBatch_IsClosed() => AssertAsync(
        token => server.Server.PostAsync(
            new { query = "query A { memo { text } } query B { contract(id: 1) { title } }" },
            token,
            path: "/graphql?batchOperations=[A,B]"),
        freeParts: 1);

#if !HOTCHOCOLATE13 // It has none.
    /// <summary>One operation with several sets of variables, of which one includes the guarded field.</summary>
    [Fact]
    public Task VariableBatch_IsClosed() => AssertAsync(
        token => server.Server.PostAsync(
            new
            {
                query = "query($x: Boolean!) { memo { text } contract(id: 1) @include(if: $x) { title } }",
                variables = new[] { new { x = false }, new { x = true } },
            },
            token),
        freeParts: 0);

#endif
    private static async Task AssertAsync(Func<string, Task<Answer>> ask, int freeParts)
    {
        var refused = await ask("Contract:find");
        Assert.DoesNotContain(Secret, refused.Body, StringComparison.Ordinal);
        Assert.Contains(Denied, refused.Body, StringComparison.Ordinal);
        Assert.True(Count(refused.Body, "Hello") >= freeParts, refused.Body);

        var answered = await ask("Contract:find,Contract:read");
        Assert.Equal(1, Count(answered.Body, Secret));
        Assert.DoesNotContain("errors", answered.Body, StringComparison.Ordinal);
    }

    private static int Count(string body, string text) => body.Split(text).Length - 1;
}
