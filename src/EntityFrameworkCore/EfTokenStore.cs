using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.AspNetCore;
using Microsoft.EntityFrameworkCore;

namespace GqlAuthTooling.EntityFrameworkCore;

/// <summary>Tokens in a relational database.</summary>
internal sealed class EfTokenStore(TokenDatabase database) : ITokenStore
{
    private const long OneDay = 24 * 60 * 60;

    // Not static: a compiled query belongs to the model of one database.
    private readonly Func<TokenDbContext, string, CancellationToken, Task<TokenEntity?>> _byPrefix =
        EF.CompileAsyncQuery((TokenDbContext context, string prefix, CancellationToken cancellationToken) =>
            context.Tokens.AsNoTracking().FirstOrDefault(token => token.Prefix == prefix));

    public async Task<bool> TryAddAsync(StoredToken token, CancellationToken cancellationToken)
    {
        try
        {
            return await database.WriteAsync(
                async context =>
                {
                    context.Tokens.Add(TokenRows.Of(token));
                    return await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false) == 1;
                },
                cancellationToken).ConfigureAwait(false);
        }
        catch (DbUpdateException)
        {
            if (await FindAsync(token.Info.Prefix, cancellationToken).ConfigureAwait(false) is null)
            {
                throw;
            }

            return false;
        }
    }

    public async Task<StoredToken?> FindAsync(string prefix, CancellationToken cancellationToken)
    {
        var context = await database.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            var row = await _byPrefix(context, prefix, cancellationToken).ConfigureAwait(false);
            return row is null ? null : TokenRows.Stored(row);
        }
    }

    public async Task<IReadOnlyList<TokenInfo>> ListAsync(TokenFilter filter, CancellationToken cancellationToken)
    {
        var context = await database.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            var rows = await Select(context.Tokens.AsNoTracking(), filter)
                .OrderByDescending(token => token.IssuedAt).ThenBy(token => token.Prefix)
                .Take(filter.Count)
                .ToListAsync(cancellationToken).ConfigureAwait(false);
            return rows.ConvertAll(TokenRows.Info);
        }
    }

    public Task<RevokedToken?> RevokeAsync(string prefix, TokenRevocation revocation, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async context =>
            {
                var at = revocation.At.ToUnixTimeSeconds();
                var changed = await Unrevoked(context, prefix)
                    .ExecuteUpdateAsync(
                        update => update
                            .SetProperty(token => token.RevokedAt, at)
                            .SetProperty(token => token.RevokedBy, revocation.By)
                            .SetProperty(token => token.RevocationReason, revocation.Reason),
                        cancellationToken).ConfigureAwait(false);
                await database.TellAsync(context, prefix, cancellationToken).ConfigureAwait(false);
                var row = await _byPrefix(context, prefix, cancellationToken).ConfigureAwait(false);
                return row is null ? null : new RevokedToken(TokenRows.Info(row), changed > 0);
            },
            cancellationToken);

    public Task<IReadOnlyList<string>> RevokeAllAsync(
        TokenOwner owner, TokenRevocation revocation, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<string>>(
            async context =>
            {
                var (kind, subject) = ((int)owner.Kind, owner.Subject);
                var at = revocation.At.ToUnixTimeSeconds();
                var tokens = context.Tokens.Where(token => token.Kind == kind && token.Subject == subject);
                if (owner.Kind == TokenKind.Admin)
                {
                    tokens = tokens.Concat(context.Tokens.Where(token => token.ActorId == subject));
                }

                // Who removes what has ended takes rows in whatever order, and each could wait for the other.
                var lately = at - OneDay;
                var prefixes = await tokens.Where(token => token.RevokedAt == null && token.ExpiresAt > lately).Select(token => token.Prefix)
                    .ToListAsync(cancellationToken).ConfigureAwait(false);

                // In the one order in which all writers take rows. The database would sort by its own collation.
                prefixes.Sort(StringComparer.Ordinal);
                var revoked = new List<string>();
                foreach (var prefix in prefixes)
                {
                    // One by one, so that a token which somebody else revokes at the same time is counted once.
                    var changed = await Unrevoked(context, prefix)
                        .ExecuteUpdateAsync(
                            update => update
                                .SetProperty(token => token.RevokedAt, at)
                                .SetProperty(token => token.RevokedBy, revocation.By)
                                .SetProperty(token => token.RevocationReason, revocation.Reason),
                            cancellationToken).ConfigureAwait(false);
                    if (changed > 0)
                    {
                        revoked.Add(prefix);
                        await database.TellAsync(context, prefix, cancellationToken).ConfigureAwait(false);
                    }
                }

                return revoked;
            },
            cancellationToken);

    public Task<int> RemoveEndedAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        database.WriteAsync(
            context =>
            {
                var second = before.ToUnixTimeSeconds();
                return context.Tokens
                    .Where(token => token.Kind != (int)TokenKind.Integration && token.ExpiresAt < second)
                    .ExecuteDeleteAsync(cancellationToken);
            },
            cancellationToken);

    public Task NoteUsesAsync(IReadOnlyDictionary<string, DateTimeOffset> uses, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async context =>
            {
                // In one order on every server: two that write the same tokens would wait for each other otherwise.
                foreach (var (prefix, at) in uses.OrderBy(use => use.Key, StringComparer.Ordinal))
                {
                    var second = at.ToUnixTimeSeconds();
                    await context.Tokens
                        .Where(token => token.Prefix == prefix && (token.LastUsedAt == null || token.LastUsedAt < second))
                        .ExecuteUpdateAsync(update => update.SetProperty(token => token.LastUsedAt, second), cancellationToken)
                        .ConfigureAwait(false);
                }

                return uses.Count;
            },
            cancellationToken);

    private static IQueryable<TokenEntity> Unrevoked(TokenDbContext context, string prefix) =>
        context.Tokens.Where(token => token.Prefix == prefix && token.RevokedAt == null);

    private static IQueryable<TokenEntity> Select(IQueryable<TokenEntity> tokens, TokenFilter filter)
    {
        var at = filter.At.ToUnixTimeSeconds();
        tokens = filter.State switch
        {
            TokenState.Active => tokens.Where(token => token.RevokedAt == null && token.ExpiresAt > at),
            TokenState.Expired => tokens.Where(token => token.RevokedAt == null && token.ExpiresAt <= at),
            TokenState.Revoked => tokens.Where(token => token.RevokedAt != null),
            _ => tokens,
        };
        if (filter.Kind is { } kind)
        {
            var number = (int)kind;
            tokens = tokens.Where(token => token.Kind == number);
        }

        if (filter.Subject is { } subject)
        {
            tokens = tokens.Where(token => token.Subject == subject);
        }

        if (filter.Prefix is { } prefix)
        {
            // Not LIKE, for which SQLite ignores case.
            var length = prefix.Length;
            tokens = tokens.Where(token => token.Prefix.Substring(0, length) == prefix);
        }

        if (filter.Text is { } text)
        {
            // SQLite lowers ASCII only, so what is written alike is found in any case.
            var lower = text.ToLowerInvariant();
#pragma warning disable RS0030, CA1304, CA1311, CA1862 // It is translated to the database's own function.
            tokens = tokens.Where(token => token.Description.Contains(text) || token.Description.ToLower().Contains(lower));
#pragma warning restore RS0030, CA1304, CA1311, CA1862
        }

        if (filter.After is { } after)
        {
            var issuedAt = after.IssuedAt.ToUnixTimeSeconds();
            var last = after.Prefix;
#pragma warning disable RS0030, CA1309 // It is translated to the database's own comparison, by which the list is sorted, too.
            tokens = tokens.Where(token =>
                token.IssuedAt < issuedAt || (token.IssuedAt == issuedAt && string.Compare(token.Prefix, last) > 0));
#pragma warning restore RS0030, CA1309
        }

        return tokens;
    }
}
