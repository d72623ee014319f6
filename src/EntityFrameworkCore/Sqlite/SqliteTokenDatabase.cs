using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GqlAuthTooling.EntityFrameworkCore;

/// <summary>A SQLite file, written by one at a time.</summary>
internal sealed class SqliteTokenDatabase(IDbContextFactory<TokenDbContext> contexts) : TokenDatabase(contexts), IDisposable
{
    // SQLite has one writer. Waiting here is fair and cheap; waiting in SQLite is trying again and again.
    private readonly SemaphoreSlim _writing = new(1);

    // Not Database.MigrateAsync: its lock is a row, which stays where a process is killed in the middle, and the next start
    // would wait for it for ever.
    public override async Task MigrateAsync(CancellationToken cancellationToken)
    {
        var context = await OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            var database = context.Database;
            await database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            await database.ExecuteSqlRawAsync("BEGIN IMMEDIATE", cancellationToken).ConfigureAwait(false);
            try
            {
                var applied = (await database.GetAppliedMigrationsAsync(cancellationToken).ConfigureAwait(false)).ToArray();
                if (database.GetMigrations().Except(applied, StringComparer.Ordinal).Any())
                {
                    var script = context.GetService<IMigrator>().GenerateScript(
                        applied.LastOrDefault(), toMigration: null, MigrationsSqlGenerationOptions.NoTransactions);
                    await database.ExecuteSqlRawAsync(script, cancellationToken).ConfigureAwait(false);
                }

                await database.ExecuteSqlRawAsync("COMMIT", cancellationToken).ConfigureAwait(false);
            }
            catch
            {
                await database.ExecuteSqlRawAsync("ROLLBACK", CancellationToken.None).ConfigureAwait(false);
                throw;
            }
        }
    }

    public override async Task<T> WriteAsync<T>(Func<TokenDbContext, Task<T>> write, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var context = await OpenAsync(cancellationToken).ConfigureAwait(false);
            await using (context.ConfigureAwait(false))
            {
                var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    var result = await write(context).ConfigureAwait(false);
                    await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                    return result;
                }
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose() => _writing.Dispose();
}
