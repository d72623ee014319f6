using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GqlAuthTooling.Tokens.Benchmarks;

/// <summary>A host with tokens and nothing else: no web server.</summary>
internal static class TokenHost
{
    /// <summary>Starts it.</summary>
    /// <param name="store"><c>sqlite:FILE</c> or a PostgreSQL connection string.</param>
    /// <param name="listener">Another way to the same PostgreSQL database, to listen by.</param>
    public static async Task<IHost> StartAsync(string store, string? listener = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Error);
        var tokens = builder.Services.AddGqlAuthTokens(options => options.Catalog = new PermissionCatalog(["Order:read"]));
        _ = store.StartsWith("sqlite:", StringComparison.Ordinal) ? tokens.UseSqlite(store["sqlite:".Length..]) : tokens.UsePostgreSql(store, listener);
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
