using System;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.AspNetCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace GqlAuthTooling.EntityFrameworkCore;

/// <summary>
/// Hears of changes that other servers make. Twice a second it sends itself a notification over an ordinary connection, and only
/// while the last one that it heard is fresh does the cache keep tokens for long. A connection that was cut without a word counts
/// as cut, and so does one on which a pooler keeps the notifications from it.
/// </summary>
/// <remarks>PostgreSQL delivers in the order of commits: who hears the notification has heard of all changes before it.</remarks>
internal sealed partial class PostgreSqlListener(
    PostgreSqlListenerOptions options,
    TokenCache cache,
    IOptions<GqlAuthTokenOptions> tokenOptions,
    TimeProvider time,
    ILogger<PostgreSqlListener> logger) : BackgroundService
{
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

            await Task.Delay(options.AskInterval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>
    /// A time to wait as the driver takes it: whole milliseconds, of which it reads 0 as "for ever".
    /// </summary>
    internal static TimeSpan WaitTime(TimeSpan left) => TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(left.TotalMilliseconds)));

    private async Task ListenAsync(Action listening, CancellationToken stoppingToken)
    {
        var connection = new NpgsqlConnection(options.ConnectionString);
        await using (connection.ConfigureAwait(false))
        {
            await connection.OpenAsync(stoppingToken).ConfigureAwait(false);
            var heard = string.Empty;
            connection.Notification += (_, change) =>
            {
                if (change.Payload.StartsWith(PostgreSqlTokenDatabase.SignOfLife, StringComparison.Ordinal))
                {
                    heard = change.Payload;
                }
                else
                {
                    cache.Invalidate(change.Payload);
                }
            };
            await ExecuteAsync(connection, $"LISTEN {PostgreSqlTokenDatabase.Channel}", stoppingToken).ConfigureAwait(false);

            // What happened before is not told again.
            cache.InvalidateAll();
            for (var isFirst = true; ; isFirst = false)
            {
                var asked = time.GetTimestamp();
                await HearAsync(connection, () => heard, asked, stoppingToken).ConfigureAwait(false);
                cache.Confirm(asked, options.AnswerCounts);
                if (isFirst)
                {
                    listening();
                    LogListening(tokenOptions.Value.ConfirmedCacheTime.TotalSeconds);
                }

                while (options.AskInterval - time.GetElapsedTime(asked) is var left && left > TimeSpan.Zero)
                {
                    await connection.WaitAsync(WaitTime(left), stoppingToken).ConfigureAwait(false);
                }
            }
        }
    }

    // Changes are heard while the sign is still being sent: sending waits for another connection.
    private async Task HearAsync(NpgsqlConnection connection, Func<string> heard, long asked, CancellationToken stoppingToken)
    {
        var sign = PostgreSqlTokenDatabase.SignOfLife + Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        giveUp.CancelAfter(options.Patience);
        var sending = SendAsync(sign, giveUp.Token);
        try
        {
            while (heard() != sign)
            {
                var left = options.Patience - time.GetElapsedTime(asked);
                if (left <= TimeSpan.Zero)
                {
                    await sending.ConfigureAwait(false);
                    throw new TimeoutException(
                        "A notification that was sent did not arrive. Where a pooler such as PgBouncer is in between, give a direct "
                        + "connection as the second argument of UsePostgreSql.");
                }

                await connection.WaitAsync(WaitTime(left), stoppingToken).ConfigureAwait(false);
            }
        }
        finally
        {
            await giveUp.CancelAsync().ConfigureAwait(false);
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task SendAsync(string sign, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(options.OrdinaryConnectionString);
        await using (connection.ConfigureAwait(false))
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);

            // A sign of life may be lost in a crash, so nobody waits for the disk.
            var command = new NpgsqlCommand(
                "SELECT set_config('synchronous_commit', 'off', true), pg_notify(@channel, @sign)", connection);
            await using (command.ConfigureAwait(false))
            {
                command.Parameters.AddWithValue("channel", PostgreSqlTokenDatabase.Channel);
                command.Parameters.AddWithValue("sign", sign);
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
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
/// <param name="OrdinaryConnectionString">A connection by the way that changes are written.</param>
internal sealed record PostgreSqlListenerOptions(string ConnectionString, string OrdinaryConnectionString)
{
    /// <summary>How often it is asked whether notifications arrive.</summary>
    public TimeSpan AskInterval { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>How long a notification may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>
    /// How long the cache counts on hearing of changes after the last notification that arrived was asked for: no longer than the cache time,
    /// so that a change that isn't heard is seen within it, and long enough to ask and wait once more.
    /// </summary>
    public TimeSpan AnswerCounts { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Not the connection strings, which may have a password.</summary>
    public override string ToString() => nameof(PostgreSqlListenerOptions);
}
