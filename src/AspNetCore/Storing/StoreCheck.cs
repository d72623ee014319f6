using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GqlAuthTooling.AspNetCore;

/// <summary>Stops a host at its start that could never check a token, instead of at the first request.</summary>
internal sealed class StoreCheck(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (services.GetService<ITokenStore>() is null)
        {
            throw new InvalidOperationException(
                "AddGqlAuthTokens() has no store. Call UseSqlite() or UsePostgreSql(…) of GqlAuthTooling.EntityFrameworkCore on what it "
                + "returns, or register an ITokenStore.");
        }

        services.GetRequiredService<GrantableCatalog>();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
