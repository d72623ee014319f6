using System;
using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.AspNetCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GqlAuthTooling.EntityFrameworkCore;

/// <summary>
/// Hears of changes that other servers make. Once a second it asks whether the connection still stands, and only while the
/// answer is fresh does the cache keep tokens for long: a connection that was cut without a word counts as cut, too.
/// </summary>
internal sealed partial class PostgreSqlListener(
    PostgreSqlListenerOptions options,
    TokenCache cache,
    IOptions<GqlAuthTokenOptions> tokenOptions,
    TimeProvider time,
    ILogger<PostgreSqlListener> logger) : BackgroundService
{
    private static readonly TimeSpan AskInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AnswerCounts = TimeSpan.FromSeconds(3);

    private readonly ILogger _logger = logger;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wasCut = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(() => wasCut = false, stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever ends the connection, another is tried.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                if (!wasCut)
                {
                    LogCut(exception, tokenOptions.Value.CacheTime.TotalSeconds);
                    wasCut = true;
                }
            }

            await Task.Delay(AskInterval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ListenAsync(Action listening, CancellationToken stoppingToken)
    {
        var connection = new NpgsqlConnection(options.ConnectionString);
        await using (connection.ConfigureAwait(false))
        {
            await connection.OpenAsync(stoppingToken).ConfigureAwait(false);
            connection.Notification += (_, change) => cache.Invalidate(change.Payload);
            await ExecuteAsync(connection, $"LISTEN {PostgreSqlTokenDatabase.Channel}", stoppingToken).ConfigureAwait(false);

            // What happened before is not told again.
            cache.InvalidateAll();
            listening();
            LogListening(tokenOptions.Value.ConfirmedCacheTime.TotalSeconds);
            while (true)
            {
                var asked = time.GetTimestamp();
                await ExecuteAsync(connection, "SELECT 1", stoppingToken).ConfigureAwait(false);
                cache.Confirm(asked, AnswerCounts);
                while (time.GetElapsedTime(asked) is var elapsed && elapsed < AskInterval)
                {
                    await connection.WaitAsync(AskInterval - elapsed, stoppingToken).ConfigureAwait(false);
                }
            }
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 2 };
        await using (command.ConfigureAwait(false))
        {
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    [LoggerMessage(
        20, LogLevel.Information, "PostgreSQL tells of changed tokens; they are kept for {Seconds} seconds while it is known to do so.")]
    private partial void LogListening(double seconds);

    [LoggerMessage(
        21, LogLevel.Warning, "PostgreSQL no longer tells of changed tokens. Until it does again they are kept for {Seconds} seconds only.")]
    private partial void LogCut(Exception exception, double seconds);
}

/// <summary>Where to listen.</summary>
/// <param name="ConnectionString">A connection of its own, outside of any pool.</param>
internal sealed record PostgreSqlListenerOptions(string ConnectionString)
{
    /// <summary>Not the connection string, which may have a password.</summary>
    public override string ToString() => nameof(PostgreSqlListenerOptions);
}
