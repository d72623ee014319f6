using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GqlAuthTooling.AspNetCore;

/// <summary>Writes the times of last use from time to time and at the end. A crash loses those of one interval, nothing else.</summary>
internal sealed partial class LastUsedWriter(
    ITokenStore store,
    TokenCache cache,
    IOptions<GqlAuthTokenOptions> options,
    TimeProvider time,
    ILogger<LastUsedWriter> logger) : BackgroundService
{
    private readonly ILogger _logger = logger;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        await WriteAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes what is unwritten. What fails is tried again the next time.</summary>
    internal async Task WriteAsync(CancellationToken cancellationToken)
    {
        var unwritten = cache.Sweep().Select(token => (Token: token, Second: token.LastUsedSecond)).ToArray();
        if (unwritten.Length == 0)
        {
            return;
        }

        try
        {
            await store.NoteUsesAsync(
                unwritten.ToDictionary(use => use.Token.Prefix, use => DateTimeOffset.FromUnixTimeSeconds(use.Second)),
                cancellationToken).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever the store throws, requests go on, and the next interval tries again.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailed(exception, unwritten.Length);
            return;
        }

        foreach (var (token, second) in unwritten)
        {
            token.WrittenSecond = second;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.LastUsedInterval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            {
                await WriteAsync(stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    [LoggerMessage(3, LogLevel.Warning, "The times of last use of {Count} tokens could not be written; tried again later.")]
    private partial void LogFailed(Exception exception, int count);
}
