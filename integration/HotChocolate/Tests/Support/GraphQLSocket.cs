using System;
using System.Net.WebSockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace GqlAuthTooling.OnHotChocolate.Tests.Support;

/// <summary>A web socket over which clients send operations, by the protocol <c>graphql-transport-ws</c>.</summary>
public sealed class GraphQLSocket : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    private GraphQLSocket()
    {
    }

    /// <summary>Connects, with a token for all that comes over the socket.</summary>
    /// <param name="server">The server.</param>
    /// <param name="token">The token.</param>
    public static async Task<GraphQLSocket> ConnectAsync(RunningServer server, string token)
    {
        ArgumentNullException.ThrowIfNull(server);
        var connected = new GraphQLSocket();
        connected._socket.Options.AddSubProtocol("graphql-transport-ws");
        connected._socket.Options.SetRequestHeader("Authorization", "Bearer " + token);
        var address = new UriBuilder(server.Client.BaseAddress!) { Scheme = "ws", Path = "/graphql" }.Uri;
        await connected._socket.ConnectAsync(address, CancellationToken.None);
        await connected.SendAsync("""{"type":"connection_init"}""");
        Assert.Contains("connection_ack", await connected.ReadAsync(), StringComparison.Ordinal);
        return connected;
    }

    /// <summary>Sends an operation.</summary>
    /// <param name="id">What its answers are called.</param>
    /// <param name="query">The operation.</param>
    public Task SubscribeAsync(string id, string query) =>
        SendAsync($$$"""{"type":"subscribe","id":"{{{id}}}","payload":{"query":"{{{query}}}"} }""");

    /// <summary>The next message that answers an operation; others keep the connection open, or end another operation.</summary>
    /// <param name="id">What its answers are called.</param>
    public async Task<string> ReadAboutAsync(string id)
    {
        string message;
        do
        {
            message = await ReadAsync();
        }
        while (!message.Contains($"\"id\":\"{id}\"", StringComparison.Ordinal));
        return message;
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private Task SendAsync(string message) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private async Task<string> ReadAsync()
    {
        using var limit = new CancellationTokenSource(RunningServer.Limit);
        var buffer = new byte[64 * 1024];
        var length = 0;
        WebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(new ArraySegment<byte>(buffer, length, buffer.Length - length), limit.Token);
            length += part.Count;
        }
        while (!part.EndOfMessage);
        return Encoding.UTF8.GetString(buffer, 0, length);
    }
}
