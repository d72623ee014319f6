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
    IServiceProvider services,
    TokenCache cache,
    IOptions<GqlAuthTokenOptions> options,
    TimeProvider time,
    ILogger<LastUsedWriter> logger) : BackgroundService
{
    // A revocation may have to wait for one transaction of these.
    private const int ChunkSize = 500;

    private readonly ILogger _logger = logger;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await WriteAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The host waits no longer.
        }
    }

    /// <summary>Writes what is unwritten. What fails is tried again the next time.</summary>
    internal async Task WriteAsync(CancellationToken cancellationToken)
    {
        var unwritten = cache.Sweep().Select(token => new Use(token, token.LastUsedSecond)).ToArray();
        var written = 0;
        try
        {
            foreach (var chunk in unwritten.Chunk(ChunkSize))
            {
                await WriteAsync(chunk, cancellationToken).ConfigureAwait(false);
                written += chunk.Length;
            }
        }
#pragma warning disable CA1031 // Whatever the store throws, its own timeouts too: requests go on, and the next interval tries again.
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(exception, unwritten.Length - written);
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

    private async Task WriteAsync(Use[] uses, CancellationToken cancellationToken)
    {
        // Not the constructor's: without a store this would fail before the check that says what is missing.
        await StoreCheck.StoreOf(services).NoteUsesAsync(
            uses.ToDictionary(use => use.Token.Prefix, use => DateTimeOffset.FromUnixTimeSeconds(use.Second)),
            cancellationToken).ConfigureAwait(false);
        foreach (var (token, second) in uses)
        {
            token.WrittenSecond = second;
        }
    }

    [LoggerMessage(3, LogLevel.Warning, "The times of last use of {Count} tokens could not be written; tried again later.")]
    private partial void LogFailed(Exception exception, int count);

    private readonly record struct Use(CachedToken Token, long Second);
}
