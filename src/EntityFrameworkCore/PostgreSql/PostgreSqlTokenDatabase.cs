using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;

namespace GqlAuthTooling.EntityFrameworkCore;

/// <summary>A PostgreSQL database, which tells all servers of changes.</summary>
internal sealed class PostgreSqlTokenDatabase(IDbContextFactory<TokenDbContext> contexts) : TokenDatabase(contexts)
{
    /// <summary>The channel of changes. What is sent is the prefix of the token.</summary>
    public const string Channel = "gqlauth_tokens";

    /// <summary>What a notification begins with that tells of no change. No prefix of a token does.</summary>
    public const string SignOfLife = "alive:";

    public override async Task MigrateAsync(CancellationToken cancellationToken)
    {
        var context = await OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            await context.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
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
