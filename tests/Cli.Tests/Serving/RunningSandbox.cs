using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GqlAuthTooling.Cli.Tests.Serving;

/// <summary>A sandbox as its command starts it, in this process and on a free port.</summary>
public sealed partial class RunningSandbox : IAsyncDisposable
{
    private readonly CancellationTokenSource _end;
    private readonly Task<int> _run;

    private RunningSandbox(CancellationTokenSource end, Task<int> run, string banner, HttpClient client)
    {
        _end = end;
        _run = run;
        Banner = banner;
        Client = client;
    }

    /// <summary>What it printed.</summary>
    public string Banner { get; }

    /// <summary>A client without cookies, as programs are.</summary>
    public HttpClient Client { get; }

    /// <summary>The token that it printed.</summary>
    public string Token => PrintedToken().Match(Banner).Value;

    /// <summary>The link to the page that it printed.</summary>
    public string Link => PrintedLink().Match(Banner).Value;

    /// <summary>The lines for a shell that it printed.</summary>
    public string[] CurlLines => [.. Banner.Split('\n').Where(line => line.StartsWith("curl ", StringComparison.Ordinal))];

    /// <summary>Starts one.</summary>
    /// <param name="folder">The current folder.</param>
    /// <param name="args">The arguments behind <c>serve</c>, without the port.</param>
    public static async Task<RunningSandbox> StartAsync(string folder, params string[] args)
    {
        var end = new CancellationTokenSource();
        var output = new FlushedWriter();
        var error = new StringWriter();
        var environment = new CliEnvironment(output, error, folder, TimeProvider.System);
        var run = GqlAuthCli.RunAsync(["serve", .. args, "--port", "0"], environment, end.Token);
        await Task.WhenAny(run, output.Flushed);
        Assert.False(run.IsCompleted, error.ToString());
        var banner = output.ToString();
        var address = PrintedAddress().Match(banner).Groups[1].Value;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,

            // A request that waits for the server's word must not go on without it on a busy machine.
            Expect100ContinueTimeout = TimeSpan.FromMinutes(1),
        };
        var client = new HttpClient(handler) { BaseAddress = new Uri(address) };
        return new RunningSandbox(end, run, banner, client);
    }

    /// <summary>Sends an operation.</summary>
    /// <param name="query">The operation.</param>
    /// <param name="token">The token, or null.</param>
    /// <param name="variables">The variables, or null.</param>
    /// <param name="accept">The media type that is asked for, or null.</param>
    public async Task<SandboxAnswer> AskAsync(string query, string? token = null, object? variables = null, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query, variables }), Encoding.UTF8, "application/json"),
        };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (accept is not null)
        {
            request.Headers.Accept.ParseAdd(accept);
        }

        return await SendAsync(request);
    }

    /// <summary>Sends a request.</summary>
    /// <param name="request">The request.</param>
    public async Task<SandboxAnswer> SendAsync(HttpRequestMessage request)
    {
        using var answer = await Client.SendAsync(request);
        return new SandboxAnswer(
            answer.StatusCode,
            answer.Content.Headers.ContentType?.MediaType,
            await answer.Content.ReadAsStringAsync(),
            answer.Headers.ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Ends it, as Ctrl+C does.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync()
    {
        await _end.CancelAsync();
        return await _run;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Assert.Equal(ExitCodes.Clean, await EndAsync());
        _end.Dispose();
    }

    [GeneratedRegex("gqli_[0-9A-Za-z_]+")]
    private static partial Regex PrintedToken();

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+/sandbox/sign-in\?key=[0-9a-f]+")]
    private static partial Regex PrintedLink();

    [GeneratedRegex(@"(http://127\.0\.0\.1:[0-9]+)/graphql")]
    private static partial Regex PrintedAddress();

    // The banner is complete when it is flushed.
    private sealed class FlushedWriter : StringWriter
    {
        private readonly TaskCompletionSource _flushed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Flushed => _flushed.Task;

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            _flushed.TrySetResult();
            return Task.CompletedTask;
        }
    }
}

/// <summary>What a sandbox answered.</summary>
public sealed record SandboxAnswer(HttpStatusCode Status, string? ContentType, string Body, Dictionary<string, string> Headers)
{
    public JsonElement Json()
    {
        using var document = JsonDocument.Parse(Body);
        return document.RootElement.Clone();
    }
}
