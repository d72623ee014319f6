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

    public static async Task MigratesOnceAndKnowsItsModelAsync(IServiceProvider services)
    {
        var database = services.GetRequiredService<TokenDatabase>();
        await using (var empty = await database.OpenAsync(default))
        {
            Assert.Empty(await empty.Database.GetAppliedMigrationsAsync());
        }

        await Task.WhenAll(database.MigrateAsync(default), database.MigrateAsync(default));
        await using var context = await database.OpenAsync(default);
        Assert.Equal(["20260301000000_CreateTokens", "20261122000000_AddAccounts"], await context.Database.GetAppliedMigrationsAsync());
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

    private static void AssertSame(TokenInfo expected, TokenInfo actual)
    {
        Assert.Equal(expected.Permissions, actual.Permissions);
        Assert.Equal(expected.Restrictions, actual.Restrictions);
        Assert.Equal(
            (expected.Prefix, expected.Description, expected.IssuedAt, expected.IssuedBy, expected.ExpiresAt, expected.Revocation, expected.LastUsedAt),
            (actual.Prefix, actual.Description, actual.IssuedAt, actual.IssuedBy, actual.ExpiresAt, actual.Revocation, actual.LastUsedAt));
    }
}
