using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GqlAuthTooling.OnHotChocolate.Tests.Support;

/// <summary>A server that listens on a free port of the loopback, and a client of it.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly IDisposable? _owned;

    private RunningServer(WebApplication app, IDisposable? owned)
    {
        _app = app;
        _owned = owned;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    /// <summary>How long anything may take that must happen, on the slowest machine. Only what never happens takes as long.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromMinutes(2);

    /// <summary>A client whose paths are relative to the server.</summary>
    public HttpClient Client { get; }

    /// <summary>The server's services.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Starts a server.</summary>
    /// <param name="add">Adds its services.</param>
    /// <param name="use">Sets its pipeline up.</param>
    /// <param name="owned">What ends with it.</param>
    public static async Task<RunningServer> StartAsync(
        Action<IServiceCollection> add, Action<WebApplication> use, IDisposable? owned = null)
    {
        //// In Development, where HotChocolate allows introspection.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        add(builder.Services);
        var app = builder.Build();
        use(app);
        await app.StartAsync();
        return new RunningServer(app, owned);
    }

    /// <summary>Posts an operation.</summary>
    /// <param name="query">The document.</param>
    /// <param name="token">The bearer token, or null to send none.</param>
    /// <param name="variables">The variables, to be written as JSON.</param>
    /// <param name="accept">The media type asked for, or null to ask for none.</param>
    public Task<Answer> AskAsync(string query, string? token = null, object? variables = null, string? accept = null) =>
        PostAsync(new Dictionary<string, object?> { ["query"] = query, ["variables"] = variables }, token, accept);

    /// <summary>Posts a body as JSON.</summary>
    /// <param name="body">The body.</param>
    /// <param name="token">The bearer token, or null to send none.</param>
    /// <param name="accept">The media type asked for, or null to ask for none.</param>
    /// <param name="path">Where to.</param>
    public async Task<Answer> PostAsync(object body, string? token = null, string? accept = null, string path = "/graphql")
    {
        using var request = CreateRequest(body, token, accept, path);
        using var response = await Client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    /// <summary>A request whose body is JSON.</summary>
    /// <param name="body">The body.</param>
    /// <param name="token">The bearer token, or null to send none.</param>
    /// <param name="accept">The media type asked for, or null to ask for none.</param>
    /// <param name="path">Where to.</param>
    public static HttpRequestMessage CreateRequest(object body, string? token, string? accept, string path = "/graphql")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"),
        };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (accept is not null)
        {
            request.Headers.Accept.ParseAdd(accept);
        }

        return request;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _owned?.Dispose();
    }
}
