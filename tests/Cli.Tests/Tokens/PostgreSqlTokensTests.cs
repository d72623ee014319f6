using GqlAuthTooling.AspNetCore;
using GqlAuthTooling.Cli.Tests.Support;
using GqlAuthTooling.EntityFrameworkCore.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GqlAuthTooling.Cli.Tests.Tokens;

/// <summary>Tokens in a PostgreSQL database, named by its connection string, while a server runs on it.</summary>
[Collection(PostgreSqlCollection.Name)]
public sealed class PostgreSqlTokensTests(PostgreSqlCluster cluster) : IDisposable
{
    private readonly TempTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [PostgreSqlFact]
    public async Task Tokens_AreIssuedListedAndRevokedBesideARunningServer()
    {
        var database = await cluster.CreateDatabaseAsync();
        _tree.Write("permissions.json", """{ "permissions": { "Order:read": "Read orders" } }""");
        string[] issue = ["issue", "--catalogue", "permissions.json", "--description", "Warehouse", "--permission", "Order:read"];
        Assert.StartsWith("gqlauth: The database has no tables of tokens.", (await RunAsync(database, issue)).Error, StringComparison.Ordinal);

        using var server = await StartAsync(database);
        var validator = server.Services.GetRequiredService<TokenValidator>();
        var issued = await RunAsync(database, issue);
        Assert.True(issued.ExitCode == ExitCodes.Clean, issued.Error);
        var secret = issued.Output.TrimEnd();
        Assert.True((await validator.ValidateAsync(secret.AsMemory())).IsValid);

        var listed = await RunAsync(database, "list", "--search", "wareHOUSE");
        Assert.Contains($"{secret[..15]}  active", listed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(secret[16..], listed.Output, StringComparison.Ordinal);

        // The server keeps it for an hour, unless it is told.
        var revoked = await RunAsync(database, "revoke", secret[..15], "--by", "ada", "--reason", "leaked");
        Assert.Contains("was revoked at", revoked.Output, StringComparison.Ordinal);
        for (var i = 0; (await validator.ValidateAsync(secret.AsMemory())).IsValid; i++)
        {
            Assert.True(i < 1_000, "the server isn't told");
            await Task.Delay(20);
        }

        Assert.Contains("  revoked", (await RunAsync(database, "list", "--state", "revoked")).Output, StringComparison.Ordinal);
        await server.StopAsync();
    }

    private Task<Outcome> RunAsync(string database, params string[] args) =>
        Tool.RunAsync(_tree, environment => environment with { UserName = "tester" }, ["tokens", args[0], "--database", database, .. args[1..]]);

    private static async Task<IHost> StartAsync(string database)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.SetMinimumLevel(LogLevel.None);

        // The tool's clock is another one in tests, so the server's stands there, too.
        builder.Services.AddSingleton<TimeProvider>(new ToolTime());
        builder.Services
            .AddGqlAuthTokens(options =>
            {
                options.Catalog = new PermissionCatalog(["Order:read"]);
                options.CacheTime = options.ConfirmedCacheTime = TimeSpan.FromHours(1);
            })
            .UsePostgreSql(database);
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private sealed class ToolTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);
    }
}
