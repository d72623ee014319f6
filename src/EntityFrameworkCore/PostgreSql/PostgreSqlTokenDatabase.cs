using System;
using System.Data;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace GqlAuthTooling.EntityFrameworkCore;

/// <summary>A PostgreSQL database, which tells all servers of changes.</summary>
internal sealed class PostgreSqlTokenDatabase(IDbContextFactory<TokenDbContext> contexts) : TokenDatabase(contexts)
{
    /// <summary>The channel of changes. What is sent is the prefix of the token.</summary>
    public const string Channel = "gqlauth_tokens";

    /// <summary>What a notification begins with that tells of no change. No prefix of a token does.</summary>
    public const string SignOfLife = "alive:";

    // A number of ours among the locks of the database.
    private const long MigrationLock = 0x6771_6C61_7574_68;

    // Not Database.MigrateAsync: its lock ends with the transaction of the first migration, so that two servers that start at the same
    // time make the second one twice.
    public override async Task MigrateAsync(CancellationToken cancellationToken)
    {
        var context = await OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            var database = context.Database;
            var creator = context.GetService<IRelationalDatabaseCreator>();
            if (!await creator.ExistsAsync(cancellationToken).ConfigureAwait(false))
            {
                await creator.CreateAsync(cancellationToken).ConfigureAwait(false);
            }

            // What another server did while this one waited must be seen, whatever the database has by default.
            var transaction = await database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                await database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({MigrationLock})", cancellationToken).ConfigureAwait(false);

                // Entity Framework would read a table that isn't there, by which the transaction fails.
                var isThere = await database.SqlQueryRaw<bool>($"SELECT to_regclass('\"{TokenDbContext.HistoryTable}\"') IS NOT NULL AS \"Value\"")
                    .ToListAsync(cancellationToken).ConfigureAwait(false);
                var applied = isThere[0] ? (await database.GetAppliedMigrationsAsync(cancellationToken).ConfigureAwait(false)).ToArray() : [];
                if (database.GetMigrations().Except(applied, StringComparer.Ordinal).Any())
                {
                    var script = context.GetService<IMigrator>().GenerateScript(
                        applied.LastOrDefault(), toMigration: null, MigrationsSqlGenerationOptions.NoTransactions);
                    await database.ExecuteSqlRawAsync(script, cancellationToken).ConfigureAwait(false);
                }

                await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public override async Task<T> WriteAsync<T>(Func<TokenDbContext, Task<T>> write, CancellationToken cancellationToken)
    {
        var context = await OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                // Whatever the server, the database or the role has by default: a crash must not bring back a revoked token.
                await context.Database.ExecuteSqlRawAsync("SET LOCAL synchronous_commit TO on", cancellationToken).ConfigureAwait(false);
                var result = await write(context).ConfigureAwait(false);
                await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                return result;
            }
        }
    }

    public override Task TellAsync(TokenDbContext context, string prefix, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, {prefix})", cancellationToken);
}
