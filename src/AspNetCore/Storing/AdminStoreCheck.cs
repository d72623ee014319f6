using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GqlAuthTooling.AspNetCore;

/// <summary>Stops a host at its start that could not refuse a one-time code which was used on another server.</summary>
internal sealed class AdminStoreCheck(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (services.GetService<IOneTimeCodeStore>() is null)
        {
            throw new InvalidOperationException(
                "AddAdminTokens() has no store of one-time codes. Call UseSqlite() or UsePostgreSql(…) of "
                + "GqlAuthTooling.EntityFrameworkCore, or register an IOneTimeCodeStore.");
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
