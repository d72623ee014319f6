using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GqlAuthTooling.AspNetCore;

/// <summary>Stops a host at its start that could never check a token, instead of at the first request.</summary>
internal sealed class StoreCheck(IServiceProvider services) : IHostedService
{
    /// <summary>The store of a host.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static ITokenStore StoreOf(IServiceProvider services) =>
        services.GetService<ITokenStore>() is { } store
        ? new CheckedTokenStore(store)
        : throw new InvalidOperationException(
            "AddGqlAuthTokens() has no store. Call UseSqlite() or UsePostgreSql(…) of GqlAuthTooling.EntityFrameworkCore on what it "
            + "returns, or register an ITokenStore.");

    public Task StartAsync(CancellationToken cancellationToken)
    {
        StoreOf(services);
        services.GetRequiredService<GrantableCatalog>();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
