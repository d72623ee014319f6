using System.Net;
using System.Net.Sockets;

namespace GqlAuthTooling.Tokens.Benchmarks;

/// <summary>Passes connections on to a server, until it no longer passes anything on and says nothing of it.</summary>
internal sealed class Relay : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly (string Host, int Port) _target;
    private volatile bool _isSilent;

    /// <summary>Begins to pass on.</summary>
    /// <param name="host">Where to.</param>
    /// <param name="port">To which port.</param>
    public Relay(string host, int port)
    {
        _target = (host, port);
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>The port to connect to.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>From now on nothing arrives, in either direction, and no connection is closed.</summary>
    public void FallSilent() => _isSilent = true;

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        while (true)
        {
            var client = await _listener.AcceptTcpClientAsync();
            var server = new TcpClient();
            await server.ConnectAsync(_target.Host, _target.Port);
            _ = PassOnAsync(client.GetStream(), server.GetStream());
            _ = PassOnAsync(server.GetStream(), client.GetStream());
        }
    }

    private async Task PassOnAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[4096];
        try
        {
            while (await from.ReadAsync(buffer) is > 0 and var length)
            {
                if (!_isSilent)
                {
                    await to.WriteAsync(buffer.AsMemory(0, length));
                }
            }
        }
        catch (IOException)
        {
            // One of the two has gone.
        }
    }
}
