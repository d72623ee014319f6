using System;
using System.Threading.Tasks;
using GqlAuthTooling.OnHotChocolate.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Enforcement;

/// <summary>The same over a web socket, where one connection carries many operations.</summary>
public sealed class SocketTests
{
    private const string Token = "Folder:read,Contract:read";

    /// <summary>A query that lacks a permission is refused, and the connection serves the next one.</summary>
    [Fact]
    public async Task Query_IsClosed()
    {
        await using var server = await GuardedServerUnderTest.StartAsync();
        using var socket = await GraphQLSocket.ConnectAsync(server, "Contract:find");

        await socket.SubscribeAsync("1", "{ contract(id: 1) { title } }");
        var refused = await socket.ReadAboutAsync("1");
        await socket.SubscribeAsync("2", "{ memo { text } }");
        var answered = await socket.ReadAboutAsync("2");

        Assert.Contains("You need Contract:read permission to access contract.", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("Contract 1", refused, StringComparison.Ordinal);
        Assert.Contains("""{"memo":{"text":"Hello"}}""", answered, StringComparison.Ordinal);
    }

    /// <summary>A caller whose rights were revoked while the connection was open sees no further event.</summary>
    [Fact]
    public async Task Event_AfterRevocation_IsClosed()
    {
        var revocations = new Revocations();
        await using var server = await GuardedServerUnderTest.StartAsync(
            graphQL => graphQL.Services.AddSingleton<ICallerSource>(revocations));
        using var socket = await GraphQLSocket.ConnectAsync(server, Token);
        await socket.SubscribeAsync("1", "subscription { onFolderRenamed { name contracts { title } } }");

        var first = socket.ReadAboutAsync("1");
        while (await Task.WhenAny(first, Task.Delay(TimeSpan.FromMilliseconds(200))) != first)
        {
            //// The server doesn't say when it has subscribed, so there is one event after another until one arrives.
            await RenameAsync(server, "first");
        }

        revocations.Revoke(Token);
        await RenameAsync(server, "second");
        var next = await socket.ReadAboutAsync("1");
        while (next.Contains("\"first\"", StringComparison.Ordinal))
        {
            next = await socket.ReadAboutAsync("1");
        }

        Assert.Contains("Contract 1", await first, StringComparison.Ordinal);
        Assert.Contains("\"errors\"", next, StringComparison.Ordinal);
        Assert.DoesNotContain("second", next, StringComparison.Ordinal);
        Assert.DoesNotContain("Contract 1", next, StringComparison.Ordinal);
    }

    private static async Task RenameAsync(RunningServer server, string name)
    {
        var answer = await server.AskAsync(
            $$"""mutation { renameFolder(input: { name: "{{name}}" }) { folder { name } } }""", "Folder:write");
        Assert.True(answer.HasData, answer.Body);
    }
}
