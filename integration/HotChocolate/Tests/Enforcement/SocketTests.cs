using System;
using System.Net.WebSockets;
using System.Text;
using System.Threading;
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
        using var socket = await ConnectAsync(server, "Contract:find");

        await SubscribeAsync(socket, "1", "{ contract(id: 1) { title } }");
        var refused = await ReadAboutAsync(socket, "1");
        await SubscribeAsync(socket, "2", "{ memo { text } }");
        var answered = await ReadAboutAsync(socket, "2");

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
        using var socket = await ConnectAsync(server, Token);
        await SubscribeAsync(socket, "1", "subscription { onFolderRenamed { name contracts { title } } }");

        var first = ReadAboutAsync(socket, "1");
        while (await Task.WhenAny(first, Task.Delay(TimeSpan.FromMilliseconds(200))) != first)
        {
            //// The server doesn't say when it has subscribed, so there is one event after another until one arrives.
            await RenameAsync(server, "first");
        }

        revocations.Revoke(Token);
        await RenameAsync(server, "second");
        var next = await ReadAboutAsync(socket, "1");
        while (next.Contains("\"first\"", StringComparison.Ordinal))
        {
            next = await ReadAboutAsync(socket, "1");
        }

        Assert.Contains("Contract 1", await first, StringComparison.Ordinal);
        Assert.Contains("\"errors\"", next, StringComparison.Ordinal);
        Assert.DoesNotContain("second", next, StringComparison.Ordinal);
        Assert.DoesNotContain("Contract 1", next, StringComparison.Ordinal);
    }

    private static async Task<ClientWebSocket> ConnectAsync(RunningServer server, string token)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        socket.Options.SetRequestHeader("Authorization", "Bearer " + token);
        var address = new UriBuilder(server.Client.BaseAddress!) { Scheme = "ws", Path = "/graphql" }.Uri;
        await socket.ConnectAsync(address, CancellationToken.None);
        await SendAsync(socket, """{"type":"connection_init"}""");
        Assert.Contains("connection_ack", await ReadAsync(socket), StringComparison.Ordinal);
        return socket;
    }

    private static Task SubscribeAsync(ClientWebSocket socket, string id, string query) =>
        SendAsync(socket, $$$"""{"type":"subscribe","id":"{{{id}}}","payload":{"query":"{{{query}}}"} }""");

    private static Task SendAsync(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    // The next message that answers an operation; others keep the connection open, or end another operation.
    private static async Task<string> ReadAboutAsync(ClientWebSocket socket, string id)
    {
        string message;
        do
        {
            message = await ReadAsync(socket);
        }
        while (!message.Contains($"\"id\":\"{id}\"", StringComparison.Ordinal));
        return message;
    }

    private static async Task<string> ReadAsync(ClientWebSocket socket)
    {
        using var limit = new CancellationTokenSource(RunningServer.Limit);
        var buffer = new byte[64 * 1024];
        var length = 0;
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(new ArraySegment<byte>(buffer, length, buffer.Length - length), limit.Token);
            length += part.Count;
        }
        while (!part.EndOfMessage);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }

    private static async Task RenameAsync(RunningServer server, string name)
    {
        var answer = await server.AskAsync(
            $$"""mutation { renameFolder(input: { name: "{{name}}" }) { folder { name } } }""", "Folder:write");
        Assert.True(answer.HasData, answer.Body);
    }
}
