using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

namespace GqlAuthTooling.EntityFrameworkCore;

/// <summary>Brings the tables up to date before anything else of the host starts.</summary>
internal sealed class StorePreparation(TokenDatabase database) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => database.MigrateAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
