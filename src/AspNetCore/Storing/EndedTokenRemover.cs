using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GqlAuthTooling.AspNetCore;

/// <summary>
/// Removes tokens of accounts a week after they have ended: there is one for each time that somebody signs in. Integration tokens
/// stay, as people want to see what became of them.
/// </summary>
internal sealed partial class EndedTokenRemover(IServiceProvider services, TimeProvider time, ILogger<EndedTokenRemover> logger)
    : BackgroundService
{
    /// <summary>How long they stay after their end, for whoever looks into what has happened.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    private readonly ILogger _logger = logger;

    /// <summary>Removes what is to be removed now. What fails is tried again the next time.</summary>
    internal async Task RemoveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await StoreCheck.StoreOf(services).RemoveEndedAsync(time.GetUtcNow() - Kept, cancellationToken).ConfigureAwait(false);
        }
        catch (TokenStoreUnavailableException exception)
        {
            LogFailed(exception);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            {
                await RemoveAsync(stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    [LoggerMessage(8, LogLevel.Warning, "Tokens of accounts that have ended could not be removed; tried again later.")]
    private partial void LogFailed(Exception exception);
}
