using System;
using System.Linq;
using System.Threading.Tasks;
using GqlAuthTooling.OnHotChocolate.Server.Contracts;
using GqlAuthTooling.OnHotChocolate.Tests.Support;
using HotChocolate.Execution.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Enforcement;

/// <summary>
/// The guarded server, and what most tests ask of it: a caller who lacks a permission gets nothing, on whatever way the operation
/// reaches what needs it, and the same operation answers a caller who has it.
/// </summary>
public sealed class GuardedServerUnderTest : IAsyncLifetime
{
    private RunningServer? _server;

    /// <summary>The server.</summary>
    public RunningServer Server => _server ?? throw new InvalidOperationException("The server has not been started.");

    /// <summary>Starts a server of its own.</summary>
    /// <param name="configure">What the test changes about the GraphQL server.</param>
    /// <param name="mode">What happens to an operation that needs more than its caller has.</param>
    /// <param name="map">What it serves beside <c>/graphql</c>.</param>
    public static Task<RunningServer> StartAsync(
        Action<IRequestExecutorBuilder>? configure = null,
        EnforcementMode mode = EnforcementMode.Reject,
        Action<WebApplication>? map = null) =>
        RunningServer.StartAsync(
            services =>
            {
                TestCallers.Add(services);
                var graphQL = services.AddGuardedServer(mode);
                configure?.Invoke(graphQL);
            },
            app =>
            {
                app.UseWebSockets();
                app.UseAuthentication();
                app.MapGraphQL().WithBatching();
                map?.Invoke(app);
            });

    /// <summary>Asks without and with what is needed.</summary>
    /// <param name="query">The document.</param>
    /// <param name="has">What the caller has in both cases.</param>
    /// <param name="needs">What the caller lacks in the first.</param>
    /// <param name="denied">What each error names, in order.</param>
    /// <param name="variables">The variables.</param>
    public async Task AssertNeedsAsync(string query, string has, string needs, string[] denied, object? variables = null)
    {
        var refused = await Server.AskAsync(query, has, variables);
        Assert.Equal(denied.Select(field => $"You need {needs} permission to access {field}."), refused.Messages);
        Assert.False(refused.HasData, refused.Body);

        var answered = await Server.AskAsync(query, has + "," + needs, variables);
        Assert.True(answered.HasData, answered.Body);
        Assert.Empty(answered.Messages);
    }

    /// <summary>Asks for what is free.</summary>
    /// <param name="query">The document.</param>
    /// <param name="data">The data expected.</param>
    /// <param name="variables">The variables.</param>
    public async Task AssertFreeAsync(string query, string data, object? variables = null)
    {
        var answered = await Server.AskAsync(query, "none", variables);

        Assert.Empty(answered.Messages);
        Assert.Equal(data, answered.Json.GetProperty("data").GetRawText());
    }

    /// <inheritdoc/>
    public async Task InitializeAsync() => _server = await StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
