using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storefront.Host.Staff;

namespace Storefront.Host.Tests;

/// <summary>The sample's host as its program runs it in Development, on a free port and with a SQLite file of its own.</summary>
public sealed class RunningHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;

    private RunningHost(WebApplication app, string folder)
    {
        _app = app;
        _folder = folder;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    /// <summary>A client without cookies, as programs are.</summary>
    public HttpClient Client { get; }

    /// <summary>The host's services.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Starts the host.</summary>
    public static async Task<RunningHost> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("storefront-host-").FullName;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.Configuration["Tokens:Database"] = Path.Combine(folder, "tokens.db");
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddStorefrontHost();
        builder.Services.AddDemoStaff();
        var app = builder.Build();
        app.UseStorefrontHost();
        await app.StartAsync();
        return new RunningHost(app, folder);
    }

    /// <summary>The password of a demo account.</summary>
    public string PasswordOf(string name) =>
        _app.Services.GetRequiredService<IReadOnlyList<DemoAccount>>().Single(account => account.Account.Name == name).Password;

    /// <summary>Asks the host what a credential may do.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Body)> WhoAmIAsync(string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/whoami");
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var answer = await Client.SendAsync(request);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStreamAsync()).RootElement);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
