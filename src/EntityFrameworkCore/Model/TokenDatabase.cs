using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;

namespace GqlAuthTooling.EntityFrameworkCore;

/// <summary>What differs between databases.</summary>
internal abstract class TokenDatabase(IDbContextFactory<TokenDbContext> contexts)
{
    /// <summary>Opens a context for reading.</summary>
    public Task<TokenDbContext> OpenAsync(CancellationToken cancellationToken) => contexts.CreateDbContextAsync(cancellationToken);

    /// <summary>Brings the tables up to date. A crash in the middle leaves nothing that a second start could stumble over.</summary>
    public abstract Task MigrateAsync(CancellationToken cancellationToken);

    /// <summary>Writes in one transaction, which is on the disk when this completes.</summary>
    public abstract Task<T> WriteAsync<T>(Func<TokenDbContext, Task<T>> write, CancellationToken cancellationToken);

    /// <summary>Tells other servers of a change, as part of the transaction that makes it.</summary>
    public virtual Task TellAsync(TokenDbContext context, string prefix, CancellationToken cancellationToken) => Task.CompletedTask;
}
