using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.EntityFrameworkCore.Tests;

/// <summary>What every store must do, whatever its database.</summary>
internal static class StoreFacts
{
    private static readonly DateTimeOffset Start = ManualTime.Start;

    public static async Task KeepsAllOfATokenAsync(ITokenStore store)
    {
        var token = Token("gqli_aaaaaaaaa1", Start);
        Assert.True(await store.TryAddAsync(token, default));
        Assert.False(await store.TryAddAsync(token with { Hash = new byte[32] }, default));
        var found = await store.FindAsync("gqli_aaaaaaaaa1", default);
        Assert.Equal(token.Hash, found!.Hash);
        AssertSame(token.Info, found.Info);
        Assert.Null(await store.FindAsync("gqli_AAAAAAAAA1", default));
        var customer = TokenOf("gqlc_aaaaaaaaa1", TokenKind.Customer, "1");
        customer = customer with { Info = customer.Info with { Actor = "admin a1", ActorId = "a1", Permissions = [] } };
        await store.TryAddAsync(customer, default);
        var read = await store.FindAsync("gqlc_aaaaaaaaa1", default);
        AssertSame(customer.Info, read!.Info);
        Assert.Equal(customer.Stamp, read.Stamp);
    }

    public static async Task RevokesOnceAndForGoodAsync(ITokenStore store)
    {
        await store.TryAddAsync(Token("gqli_aaaaaaaaa1", Start), default);
        var first = new TokenRevocation(Start.AddHours(1), "ada", "leaked");
        var revoked = await store.RevokeAsync("gqli_aaaaaaaaa1", first, default);
        Assert.Equal((first, true), (revoked!.Info.Revocation, revoked.IsNew));
        var second = await store.RevokeAsync("gqli_aaaaaaaaa1", new TokenRevocation(Start.AddHours(2), "bob", ""), default);
        Assert.Equal((first, false), (second!.Info.Revocation, second.IsNew));
        Assert.False((await store.RevokeAsync("gqli_aaaaaaaaa1", first, default))!.IsNew);
        Assert.Equal(first, (await store.FindAsync("gqli_aaaaaaaaa1", default))!.Info.Revocation);
        Assert.Null(await store.RevokeAsync("gqli_aaaaaaaaa2", first, default));
    }

    public static async Task NotesTheNewestUseAsync(ITokenStore store)
    {
        await store.TryAddAsync(Token("gqli_aaaaaaaaa1", Start), default);
        foreach (var seconds in new[] { 5, 9, 7 })
        {
            await store.NoteUsesAsync(
                new Dictionary<string, DateTimeOffset> { ["gqli_aaaaaaaaa1"] = Start.AddSeconds(seconds), ["gqli_gone000000"] = Start }, default);
        }

        Assert.Equal(Start.AddSeconds(9), (await store.FindAsync("gqli_aaaaaaaaa1", default))!.Info.LastUsedAt);
    }

    public static async Task ListsByStatePrefixAndPageAsync(ITokenStore store)
    {
        // Two of one second, so that a page ends between them.
        foreach (var (prefix, second) in new[] { ("gqli_aaaaaaaaa1", 0), ("gqli_Aaaaaaaaa2", 1), ("gqli_aaaaaaaaa3", 1), ("gqli_bbbbbbbbb4", 2) })
        {
            await store.TryAddAsync(Token(prefix, Start.AddSeconds(second)), default);
        }

        var all = await store.ListAsync(new TokenFilter(), default);
        Assert.Equal(["gqli_bbbbbbbbb4", "gqli_aaaaaaaaa1"], new[] { all[0].Prefix, all[3].Prefix });
        var paged = new List<TokenInfo>();
        for (TokenInfo? after = null; ; after = paged[^1])
        {
            var page = await store.ListAsync(new TokenFilter { After = after, Count = 1 }, default);
            if (page.Count == 0)
            {
                break;
            }

            paged.AddRange(page);
        }

        Assert.Equal(all.Select(token => token.Prefix), paged.Select(token => token.Prefix));
        var found = await store.ListAsync(new TokenFilter { Prefix = "gqli_aa" }, default);
        Assert.Equal(["gqli_aaaaaaaaa3", "gqli_aaaaaaaaa1"], found.Select(token => token.Prefix));
        Assert.Empty(await store.ListAsync(new TokenFilter { Prefix = "gqli_%" }, default));

        await store.RevokeAsync("gqli_bbbbbbbbb4", new TokenRevocation(Start, "ada", ""), default);
        var end = Start.AddDays(30).AddMilliseconds(500);
        Assert.Equal(["gqli_bbbbbbbbb4"], await PrefixesAsync(TokenState.Revoked, end));
        Assert.Equal(["gqli_aaaaaaaaa1"], await PrefixesAsync(TokenState.Expired, end));
        Assert.Equal(2, (await PrefixesAsync(TokenState.Active, end)).Length);

        async Task<string[]> PrefixesAsync(TokenState state, DateTimeOffset at) =>
            [.. (await store.ListAsync(new TokenFilter { State = state, At = at }, default)).Select(token => token.Prefix)];
    }

    public static async Task RevokesAllOfAnAccountAsync(ITokenStore store)
    {
        foreach (var (prefix, kind, subject) in new[]
        {
            ("gqlc_aaaaaaaaa1", TokenKind.Customer, "1"), ("gqlc_aaaaaaaaa2", TokenKind.Customer, "1"), ("gqlc_aaaaaaaaa3", TokenKind.Customer, "1"),
            ("gqlc_aaaaaaaaa4", TokenKind.Customer, "2"), ("gqla_aaaaaaaaa5", TokenKind.Admin, "1"),
        })
        {
            await store.TryAddAsync(TokenOf(prefix, kind, subject), default);
        }

        var first = new TokenRevocation(Start, "ada", "lost");
        await store.RevokeAsync("gqlc_aaaaaaaaa2", first, default);
        var all = new TokenRevocation(Start.AddHours(1), "1", "password changed");
        Assert.Equal(["gqlc_aaaaaaaaa1", "gqlc_aaaaaaaaa3"], (await store.RevokeAllAsync(new TokenOwner(TokenKind.Customer, "1"), all, default)).Order(StringComparer.Ordinal));
        Assert.Empty(await store.RevokeAllAsync(new TokenOwner(TokenKind.Customer, "1"), all, default));
        Assert.Equal(all, (await store.FindAsync("gqlc_aaaaaaaaa1", default))!.Info.Revocation);
        Assert.Equal(first, (await store.FindAsync("gqlc_aaaaaaaaa2", default))!.Info.Revocation);
        Assert.Null((await store.FindAsync("gqlc_aaaaaaaaa4", default))!.Info.Revocation);
        Assert.Null((await store.FindAsync("gqla_aaaaaaaaa5", default))!.Info.Revocation);
        Assert.Equal(
            ["gqla_aaaaaaaaa5"],
            (await store.ListAsync(new TokenFilter { Kind = TokenKind.Admin }, default)).Select(token => token.Prefix));
        Assert.Equal(4, (await store.ListAsync(new TokenFilter { Subject = "1" }, default)).Count);
        Assert.Empty(await store.ListAsync(new TokenFilter { Kind = TokenKind.Integration }, default));
    }

    public static async Task RevokesWhatAnAdministratorHasAskedForAsync(ITokenStore store)
    {
        await store.TryAddAsync(TokenOf("gqla_aaaaaaaaa1", TokenKind.Admin, "1"), default);
        foreach (var (prefix, actor) in new[] { ("gqlc_aaaaaaaaa2", "1"), ("gqlc_aaaaaaaaa3", "2"), ("gqlc_aaaaaaaaa4", null) })
        {
            var token = TokenOf(prefix, TokenKind.Customer, "1");
            await store.TryAddAsync(token with { Info = token.Info with { ActorId = actor } }, default);
        }

        // What ended more than a day before belongs to whoever removes it.
        var old = TokenOf("gqla_aaaaaaaaa5", TokenKind.Admin, "1");
        await store.TryAddAsync(old with { Info = old.Info with { ExpiresAt = Start.AddDays(-1) } }, default);
        var all = new TokenRevocation(Start, "root", "locked");
        var revoked = await store.RevokeAllAsync(new TokenOwner(TokenKind.Admin, "1"), all, default);
        Assert.Equal(["gqla_aaaaaaaaa1", "gqlc_aaaaaaaaa2"], revoked.Order(StringComparer.Ordinal));
        Assert.Equal(all, (await store.FindAsync("gqlc_aaaaaaaaa2", default))!.Info.Revocation);
        Assert.Null((await store.FindAsync("gqlc_aaaaaaaaa3", default))!.Info.Revocation);
        Assert.Null((await store.FindAsync("gqlc_aaaaaaaaa4", default))!.Info.Revocation);
        Assert.Null((await store.FindAsync("gqla_aaaaaaaaa5", default))!.Info.Revocation);
    }

    public static async Task RemovesWhatHasEndedAsync(ITokenStore store)
    {
        await store.TryAddAsync(TokenOf("gqlc_aaaaaaaaa1", TokenKind.Customer, "1"), default);
        await store.TryAddAsync(TokenOf("gqla_aaaaaaaaa2", TokenKind.Admin, "1"), default);
        await store.TryAddAsync(Token("gqli_aaaaaaaaa3", Start), default);
        var end = Start.AddDays(30);
        Assert.Equal(0, await store.RemoveEndedAsync(end, default));
        Assert.Equal(2, await store.RemoveEndedAsync(end.AddSeconds(1), default));
        Assert.Equal(["gqli_aaaaaaaaa3"], (await store.ListAsync(new TokenFilter(), default)).Select(token => token.Prefix));
    }

    public static async Task UsesEachCodeOnceAsync(IOneTimeCodeStore codes)
    {
        // At the same time, the account's first ones too.
        foreach (var step in new long[] { 10, 11 })
        {
            var uses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => codes.TryUseAsync("a1", step, default))));
            Assert.Single(uses, isUsed => isUsed);
        }

        Assert.False(await codes.TryUseAsync("a1", 10, default));
        Assert.True(await codes.TryUseAsync("a2", 10, default));
        Assert.True(await codes.TryUseAsync("a1", 13, default));
        Assert.False(await codes.TryUseAsync("a1", 12, default));
    }

    /// <summary>What the first version has stored is there after an update, and is what it was.</summary>
    public static async Task KeepsTokensOfTheFirstMigrationAsync(IServiceProvider services)
    {
        var database = services.GetRequiredService<TokenDatabase>();
        await using (var context = await database.OpenAsync(default))
        {
            await Microsoft.EntityFrameworkCore.Infrastructure.AccessorExtensions.GetService<Microsoft.EntityFrameworkCore.Migrations.IMigrator>(context.Database)
                .MigrateAsync("20260301000000_CreateTokens");
            await context.Database.ExecuteSqlRawAsync(
                "INSERT INTO \"GqlAuthTokens\" (\"Prefix\", \"Hash\", \"Description\", \"Permissions\", \"Restrictions\", \"IssuedAt\", \"IssuedBy\", \"ExpiresAt\") "
                + "VALUES ('gqli_aaaaaaaaa1', {0}, 'old', 'Order:read', {1}, 1, 'ada', 2)",
                new byte[32], "{}");
        }

        // Several servers are started anew at the same time.
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => database.MigrateAsync(default))));
        var found = await services.GetRequiredService<ITokenStore>().FindAsync("gqli_aaaaaaaaa1", default);
        Assert.Equal((TokenKind.Integration, null, null), (found!.Info.Kind, found.Info.Subject, found.Stamp));
    }

    public static async Task MigratesOnceAndKnowsItsModelAsync(IServiceProvider services)
    {
        var database = services.GetRequiredService<TokenDatabase>();
        await using (var empty = await database.OpenAsync(default))
        {
            Assert.Empty(await empty.Database.GetAppliedMigrationsAsync());
        }

        await Task.WhenAll(database.MigrateAsync(default), database.MigrateAsync(default));
        await using var context = await database.OpenAsync(default);
        Assert.Equal(["20260301000000_CreateTokens", "20261122000000_AddAccounts", "20261122120000_AddActors"], await context.Database.GetAppliedMigrationsAsync());
        Assert.False(context.Database.HasPendingModelChanges(), "the model has changed, and there is no migration for it");
    }

    /// <summary>The services of a host that never starts, so its database stays empty.</summary>
    public static ServiceProvider ServicesWithoutAHost(Action<GqlAuthTokensBuilder> store)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        store(services.AddGqlAuthTokens());
        return services.BuildServiceProvider();
    }

    public static StoredToken Token(string prefix, DateTimeOffset issuedAt) => new(
        new TokenInfo
        {
            Prefix = prefix,
            Description = "Lager: Åre & 東京 '\"",
            Permissions = ["Order:read", "*:write"],
            Restrictions = new Dictionary<string, IReadOnlyList<string>> { ["store"] = ["SE", "NÖ\"x"], ["Store"] = ["x"] },
            IssuedAt = issuedAt,
            IssuedBy = "ada",
            ExpiresAt = issuedAt.AddDays(30),
        },
        [.. Enumerable.Range(0, 32).Select(i => (byte)(i * 8))]);

    private static StoredToken TokenOf(string prefix, TokenKind kind, string subject)
    {
        var token = Token(prefix, Start);
        return token with { Info = token.Info with { Kind = kind, Subject = subject }, Stamp = [1, 2, 3] };
    }

    private static void AssertSame(TokenInfo expected, TokenInfo actual)
    {
        Assert.Equal(expected.Permissions, actual.Permissions);
        Assert.Equal(expected.Restrictions, actual.Restrictions);
        Assert.Equal(
            (expected.Kind, expected.Subject, (expected.Actor, expected.ActorId), expected.Prefix, expected.Description, expected.IssuedAt, expected.IssuedBy, expected.ExpiresAt, expected.Revocation, expected.LastUsedAt),
            (actual.Kind, actual.Subject, (actual.Actor, actual.ActorId), actual.Prefix, actual.Description, actual.IssuedAt, actual.IssuedBy, actual.ExpiresAt, actual.Revocation, actual.LastUsedAt));
    }
}
