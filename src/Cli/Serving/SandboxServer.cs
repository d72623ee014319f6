using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.AspNetCore;
using GqlAuthTooling.Cli.Sources;
using GqlAuthTooling.Operations.Executing;
using GqlAuthTooling.Operations.Judging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GqlAuthTooling.Cli.Serving;

/// <summary>A sandbox that listens, on this machine only.</summary>
internal sealed class SandboxServer : IAsyncDisposable
{
    private static readonly TimeSpan TokenLifetime = TimeSpan.FromDays(1);

    private readonly WebApplication _app;
    private readonly SandboxStore _store;

    private SandboxServer(WebApplication app, SandboxStore store, SandboxPage page, SandboxOptions options)
    {
        _app = app;
        _store = store;
        Url = app.Urls.Single();
        PageUrl = Url + page.Link;
        Mode = options.Mode;
    }

    /// <summary>The address, without a slash at its end.</summary>
    public string Url { get; }

    /// <summary>The address that opens the page of tokens, once.</summary>
    public string PageUrl { get; }

    /// <summary>What happens to an operation that needs more than its caller has.</summary>
    public EnforcementMode Mode { get; }

    /// <summary>The token that is printed; <see langword="null"/> where there is no permission that it could have.</summary>
    public IssuedToken? Token { get; private set; }

    /// <summary>Requests to show.</summary>
    public IReadOnlyList<SandboxRequest> Requests { get; private set; } = [];

    /// <summary>The services, for tests.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Starts a sandbox.</summary>
    /// <param name="executor">Answers operations.</param>
    /// <param name="file">What the team says about it.</param>
    /// <param name="options">What it shall be.</param>
    /// <param name="environment">What it takes from the machine.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="InputException">The port is taken, the database can't be used, or the token can't have the permissions.</exception>
    public static async Task<SandboxServer> StartAsync(
        OperationExecutor executor, SandboxFile file, SandboxOptions options, CliEnvironment environment, CancellationToken cancellation)
    {
        var store = new SandboxStore(options.Database is { } path ? Path.GetFullPath(path, environment.CurrentFolder) : null);
        var page = new SandboxPage();
        var app = Build(executor, options, environment, store, page);
        try
        {
            await app.StartAsync(cancellation).ConfigureAwait(false);
            var server = new SandboxServer(app, store, page, options);
            server.Token = await server.IssueAsync(executor.Map, options.Permissions.Count > 0 ? options.Permissions : file.Permissions, cancellation)
                .ConfigureAwait(false);
            server.Requests = file.Requests.Count > 0
                ? [.. file.Requests.Select(text => new SandboxRequest(text, WithToken: true))]
                : SampleRequests.Of(executor.Schema, executor.Map);
            return server;
        }
        catch (Exception e)
        {
            await app.DisposeAsync().ConfigureAwait(false);
            store.Dispose();
            throw e switch
            {
                TokenRequestException => new InputException($"The sandbox can't issue its token: {e.Message}"),
                IOException => new InputException($"The sandbox can't listen on port {options.Port}: {e.Message} Choose another with --port, or 0 for a free one."),
                TokenStoreUnavailableException => new InputException($"The database '{store.Path}' can't be used: {e.Message}"),
                _ => e,
            };
        }
    }

    /// <summary>Ends the sandbox, and removes what was only for it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync().ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
        _store.Dispose();
    }

    private static WebApplication Build(
        OperationExecutor executor, SandboxOptions options, CliEnvironment environment, SandboxStore store, SandboxPage page)
    {
        // Nothing of the machine's configuration may have a say: an address in a variable would open the sandbox to others.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = GraphQLRequestReader.MaxBytes;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Logging.AddProvider(new ErrorLog(environment.Error)).SetMinimumLevel(LogLevel.Error);
        var services = builder.Services;
        services.AddSingleton<IHostLifetime, NoLifetime>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        services.AddSingleton(environment.Time);
        services.AddSingleton(executor.Map);
        services.AddSingleton(executor);
        services.AddRoutingCore();

        // Keys in the home folder would outlive the sandbox.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddGqlAuthTokens().UseSqlite(store.Path);
        page.AddTo(services);
        var app = builder.Build();
        var graphQL = new GraphQLEndpoint(executor, options.Mode, environment.Time, app.Services.GetRequiredService<ICallerSource>());
        app.Use(SandboxGuard.InvokeAsync);
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.Map("/graphql", graphQL.InvokeAsync);
        app.MapGqlAuthTokens(SandboxPage.Policy);
        page.Map(app);
        return app;
    }

    private async Task<IssuedToken?> IssueAsync(PermissionMap map, IReadOnlyList<string> permissions, CancellationToken cancellation)
    {
        var granted = permissions.Count > 0 ? permissions : [.. map.Catalog.Permissions];
        if (granted.Count == 0)
        {
            return null;
        }

        var request = new TokenRequest
        {
            Description = "gqlauth serve",
            Permissions = granted,
            ExpiresAt = _app.Services.GetRequiredService<TimeProvider>().GetUtcNow() + TokenLifetime,
        };
        return await _app.Services.GetRequiredService<TokenService>().IssueAsync(request, "gqlauth serve", cancellation).ConfigureAwait(false);
    }

    // The command line ends the host; it must not listen for signals of its own.
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
