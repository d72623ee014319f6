using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace GqlAuthTooling.AspNetCore.Tests;

/// <summary>
/// A server with tokens. <c>/graphql</c> answers with who calls, the anonymous too; <c>/private</c> and the endpoints want
/// someone in particular.
/// </summary>
public sealed class TokenServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TokenServer(WebApplication app, HttpClient client, LogRecorder log)
    {
        _app = app;
        Client = client;
        Log = log;
    }

    /// <summary>The permissions that exist.</summary>
    public static PermissionCatalog Catalog { get; } = new(
        ["CentraIP", "Order:read", "Order:write", "Price:read"],
        new Dictionary<string, string>(StringComparer.Ordinal) { ["Order:read"] = "Read orders & lines" });

    /// <summary>Sends requests.</summary>
    public HttpClient Client { get; }

    /// <summary>What was logged, at every level.</summary>
    public LogRecorder Log { get; }

    /// <summary>The clock, unless another was registered.</summary>
    public ManualTime Time => (ManualTime)_app.Services.GetRequiredService<TimeProvider>();

    /// <summary>The store, unless another was registered.</summary>
    public MemoryStore Store => (MemoryStore)_app.Services.GetRequiredService<ITokenStore>();

    /// <summary>The service.</summary>
    public TokenService Tokens => _app.Services.GetRequiredService<TokenService>();

    /// <summary>All services.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Starts a server.</summary>
    public static async Task<TokenServer> StartAsync(
        Action<GqlAuthTokenSchemeOptions>? scheme = null,
        Action<IServiceCollection>? services = null,
        Action<GqlAuthTokensBuilder>? store = null,
        string? policy = "staff",
        string? url = null,
        Action<WebApplication>? map = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        var log = new LogRecorder();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        if (url is null)
        {
            builder.WebHost.UseTestServer();
        }
        else
        {
            builder.WebHost.UseUrls(url);
        }

        services?.Invoke(builder.Services);
        builder.Services.TryAddSingleton<TimeProvider>(new ManualTime());
        var tokens = builder.Services.AddGqlAuthTokens(options => options.Catalog = Catalog, scheme);
        store?.Invoke(tokens);
        builder.Services.TryAddSingleton<ITokenStore>(new MemoryStore());

        // Who has this permission is staff; a host would rather look at a role of its own scheme.
        builder.Services.AddAuthorizationBuilder().AddPolicy("staff", p => p.RequireClaim("permission", "CentraIP"));
        var app = builder.Build();
        app.Map("/graphql/{**rest}", WhoAmI);
        app.Map("/other", WhoAmI);
        app.MapGet("/private", WhoAmI).RequireAuthorization();
        app.MapGqlAuthTokens(policy);
        map?.Invoke(app);
        await app.StartAsync();
        var client = url is null ? app.GetTestClient() : new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        return new TokenServer(app, client, log);
    }

    /// <summary>Issues a token that may read orders.</summary>
    public Task<IssuedToken> IssueAsync(params string[] permissions) => Tokens.IssueAsync(
        new TokenRequest { Description = "Warehouse", Permissions = permissions is [] ? ["Order:read"] : permissions }, "ada");

    /// <summary>Sends a request to /graphql as clients do.</summary>
    public Task<HttpResponseMessage> SendAsync(string? bearer, string path = "/graphql")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = Json("{}") };
        if (bearer is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + bearer);
        }

        return Client.SendAsync(request);
    }

    /// <summary>Sends a JSON request to /graphql with headers that no client would let pass. In-process servers only.</summary>
    public Task<HttpContext> SendRawAsync(params (string Name, string Value)[] headers) => _app.GetTestServer().SendAsync(context =>
    {
        context.Request.Method = "POST";
        context.Request.Path = "/graphql";
        context.Request.ContentType = "application/json";
        foreach (var (name, value) in headers)
        {
            context.Request.Headers.Append(name, value);
        }
    });

    /// <summary>Sends the same as bytes on a connection of its own, whatever the headers have in them. Servers with an address only.</summary>
    /// <returns>The whole answer.</returns>
    public async Task<string> SendBytesAsync(params (string Name, string Value)[] headers)
    {
        var address = new Uri(_app.Urls.Single());
        using var connection = new TcpClient(address.Host, address.Port);
        await using var stream = connection.GetStream();
        var lines = string.Concat(headers.Select(header => $"{header.Name}: {header.Value}\r\n"));
        var reading = new StreamReader(stream).ReadToEndAsync();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(
            $"POST /graphql HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n{lines}\r\n{{}}"));
        return await reading;
    }

    /// <summary>A JSON body.</summary>
    public static StringContent Json(string json) => new(json, new MediaTypeHeaderValue("application/json"));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>Who calls: a name, and a line for each claim.</summary>
    public static string WhoAmI(HttpContext context) => string.Join(
        '\n', context.User.Claims.Select(claim => $"{claim.Type}={claim.Value}").Prepend(Name(context.User)));

    private static string Name(ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true } identity ? identity.Name! : "anonymous";
}
