using System;
using System.Linq;
using System.Threading.Tasks;
using GqlAuthTooling.OnHotChocolate.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Enforcement;

/// <summary>
/// The server's adapter and that of this assembly on one schema, the second with a map that asks for more: each enforces for itself.
/// </summary>
public sealed class TwoAdaptersTests
{
    private const string Contract = "{ contract(id: 1) { title } }";
    private const string Memo = "{ memo { text } }";

    /// <summary>What either of them denies is not answered; one that denies nothing opens nothing of the other's.</summary>
    /// <param name="server">The mode of the server's.</param>
    /// <param name="own">The mode of this assembly's.</param>
    /// <param name="isMemoOpen">Whether what only the second guards is open.</param>
    [Theory]
    [InlineData(EnforcementMode.Reject, EnforcementMode.Reject, false)]
    [InlineData(EnforcementMode.Reject, EnforcementMode.DryRun, true)]
    [InlineData(EnforcementMode.DryRun, EnforcementMode.Reject, false)]
    [InlineData(EnforcementMode.Partial, EnforcementMode.Partial, false)]
    [InlineData(EnforcementMode.Partial, EnforcementMode.Reject, false)]
    [InlineData(EnforcementMode.Reject, EnforcementMode.Partial, false)]
    public async Task EachAdapter_Enforces(EnforcementMode server, EnforcementMode own, bool isMemoOpen)
    {
        await using var running = await StartAsync(server, own);

        //// Twice: the second time the operation comes from the cache.
        for (var i = 0; i < 2; i++)
        {
            var refused = await running.AskAsync(Contract, "Contract:find,Memo:text");
            Assert.Contains("You need Contract:read permission to access contract.", refused.Messages);
            Assert.DoesNotContain("Contract 1", refused.Body, StringComparison.Ordinal);

            var memo = await running.AskAsync(Memo, "none");
            Assert.Equal(isMemoOpen, memo.Body.Contains("Hello", StringComparison.Ordinal));
            Assert.Equal(!isMemoOpen, memo.Messages.Contains("You need Memo:text permission to access text."));

            var answered = await running.AskAsync("{ contract(id: 1) { title } memo { text } }", "Contract:find,Contract:read,Memo:text");
            Assert.Empty(answered.Messages);
            Assert.Equal("""{"contract":{"title":"Contract 1"},"memo":{"text":"Hello"}}""", answered.Json.GetProperty("data").GetRawText());
        }
    }

    /// <summary>Each run of a batch of variables is decided about by both.</summary>
    [Fact]
    public async Task BatchOfVariables_IsClosed()
    {
        await using var running = await StartAsync(EnforcementMode.DryRun, EnforcementMode.Reject);
        var request = new
        {
            query = "query($x: Boolean!) { memo { title text @include(if: $x) } }",
            variables = new[] { new { x = false }, new { x = true } },
        };

        Assert.DoesNotContain("Hello", (await running.PostAsync(request, "none")).Body, StringComparison.Ordinal);
        Assert.Contains("Hello", (await running.PostAsync(request, "Memo:text")).Body, StringComparison.Ordinal);
    }

    /// <summary>What a schema can have only once, directives and fields of payloads, is the first one's, and the second knows it.</summary>
    [Fact]
    public async Task GeneratedPayload_HasItsListsOnce()
    {
        await using var running = await StartAsync(EnforcementMode.Reject, EnforcementMode.Reject);

        var answer = await running.AskAsync(
            """mutation { renameFolder(input: { name: "new" }) { folder { name } userErrors { message } userWarnings { message } } }""", "Folder:write");

        Assert.Empty(answer.Messages);
        Assert.Equal(
            """{"renameFolder":{"folder":{"name":"new"},"userErrors":[],"userWarnings":[]}}""", answer.Json.GetProperty("data").GetRawText());
    }

    private static Task<RunningServer> StartAsync(EnforcementMode server, EnforcementMode own) => GuardedServerUnderTest.StartAsync(
        graphQL => graphQL.AddGqlAuth(options =>
        {
            options.Mode = own;
            options.AllowUnmapped = true;
            options.Map = PermissionMap.Compose(
                new Generated.GqlAuthTooling_OnHotChocolate_Server.GqlAuthModule().Module,
                new PermissionModule(
                    "Tests",
                    ["Memo:text"],
                    [Requirement.None, Requirement.All("Memo:text")],
                    [],
                    [new FieldEntry("Memo.text", AccessKind.Permission, 1, 1, "String", false, null, null)],
                    [],
                    [],
                    []));
        }),
        server);
}
