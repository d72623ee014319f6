using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GqlAuthTooling.Tokens.Benchmarks;

/// <summary>A host with tokens and nothing else: no web server.</summary>
internal static class TokenHost
{
    /// <summary>Starts it on <c>sqlite:FILE</c> or on a PostgreSQL connection string.</summary>
    public static async Task<IHost> StartAsync(string store)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning);
        var tokens = builder.Services.AddGqlAuthTokens(options => options.Catalog = new PermissionCatalog(["Order:read"]));
        _ = store.StartsWith("sqlite:", StringComparison.Ordinal) ? tokens.UseSqlite(store["sqlite:".Length..]) : tokens.UsePostgreSql(store);
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
