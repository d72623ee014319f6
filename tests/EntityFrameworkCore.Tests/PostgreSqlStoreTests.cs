using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace GqlAuthTooling.EntityFrameworkCore.Tests;

[Collection(PostgreSqlCollection.Name)]
public sealed class PostgreSqlStoreTests(PostgreSqlCluster cluster)
{
    [PostgreSqlFact]
    public Task Store_KeepsAllOfAToken() => WithStoreAsync(StoreFacts.KeepsAllOfATokenAsync);

    [PostgreSqlFact]
    public Task Store_RevokesOnceAndForGood() => WithStoreAsync(StoreFacts.RevokesOnceAndForGoodAsync);

    [PostgreSqlFact]
    public Task Store_NotesTheNewestUse() => WithStoreAsync(StoreFacts.NotesTheNewestUseAsync);

    [PostgreSqlFact]
    public Task Store_ListsByStatePrefixAndPage() => WithStoreAsync(StoreFacts.ListsByStatePrefixAndPageAsync);

    [PostgreSqlFact]
    public Task Store_RevokesAllOfAnAccount() => WithStoreAsync(StoreFacts.RevokesAllOfAnAccountAsync);

    [PostgreSqlFact]
    public Task Store_RevokesWhatAnAdministratorHasAskedFor() => WithStoreAsync(StoreFacts.RevokesWhatAnAdministratorHasAskedForAsync);

    [PostgreSqlFact]
    public Task Store_RemovesWhatHasEnded() => WithStoreAsync(StoreFacts.RemovesWhatHasEndedAsync);

    [PostgreSqlFact]
    public async Task Store_UsesEachCodeOnce()
    {
        await using var server = await StartAsync(await cluster.CreateDatabaseAsync());
        await StoreFacts.UsesEachCodeOnceAsync(server.Services.GetRequiredService<IOneTimeCodeStore>());
    }

    [PostgreSqlFact]
    public async Task Store_KeepsTokensOfTheFirstMigration()
    {
        var database = await cluster.CreateDatabaseAsync();
        await using var services = StoreFacts.ServicesWithoutAHost(tokens => tokens.UsePostgreSql(database));
        await StoreFacts.KeepsTokensOfTheFirstMigrationAsync(services);
    }

    [PostgreSqlFact]
    public async Task Store_MigratesOnceAndKnowsItsModel()
    {
        var database = await cluster.CreateDatabaseAsync();
        await using var services = StoreFacts.ServicesWithoutAHost(tokens => tokens.UsePostgreSql(database));
        await StoreFacts.MigratesOnceAndKnowsItsModelAsync(services);
    }

    /// <summary>Both servers keep the token for minutes, and the one that did not revoke it still learns of it within a second.</summary>
    [PostgreSqlFact]
    public async Task RevocationOnOneServer_IsSeenByTheOtherWithinASecond()
    {
        var database = await cluster.CreateDatabaseAsync();
        await using var one = await StartAsync(database);
        await using var two = await StartAsync(database);
        await ConfirmedAsync(two);
        for (var i = 0; i < 5; i++)
        {
            var issued = await one.IssueAsync();
            Assert.True((await two.SendAsync(issued.Secret)).IsSuccessStatusCode);
            await one.Tokens.RevokeAsync(issued.Info.Prefix, "ada");
            await RefusedWithinAsync(two, issued, TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>A password is changed on one server; the tokens that the other knows end there, too.</summary>
    [PostgreSqlFact]
    public async Task TokensOfAnAccountThatAreRevokedOnOneServer_AreSeenByTheOtherWithinASecond()
    {
        var database = await cluster.CreateDatabaseAsync();
        await using var one = await ShopAsync(database);
        await using var two = await ShopAsync(database);
        two.Shop().Admins["ada"].Totp = one.Shop().Admins["ada"].Totp;
        await ConfirmedAsync(two);
        var tokens = new[] { await one.CustomerAsync(), await one.CustomerAsync(), await one.CustomerAsync("veronica@example.com") };
        foreach (var token in tokens)
        {
            Assert.True((await two.SendAsync(token.Secret)).IsSuccessStatusCode);
        }

        Assert.Equal(2, await one.Customers().RevokeAllAsync("1", "roni", "password changed"));
        await RefusedWithinAsync(two, tokens[0], TimeSpan.FromSeconds(1));
        await RefusedWithinAsync(two, tokens[1], TimeSpan.FromSeconds(1));
        Assert.True((await two.SendAsync(tokens[2].Secret)).IsSuccessStatusCode);

        // And a code that was used here doesn't count there.
        var code = one.CodeOf("ada");
        Assert.True((await one.SignInAdminAsync(code: code)).Succeeded);
        Assert.False((await two.SignInAdminAsync(code: code)).Succeeded);
    }

    /// <summary>
    /// In such a database <c>a</c> comes before <c>B</c>. Whoever writes uses takes <c>B</c> first, so all others must; else each
    /// would hold what the other waits for, and PostgreSQL would fail one of them.
    /// </summary>
    [PostgreSqlFact]
    public async Task AllOfAnAccount_AreTakenInTheOrderOfAllWritersWhateverTheCollation()
    {
        var database = await cluster.CreateDatabaseAsync("LOCALE_PROVIDER icu ICU_LOCALE 'en-US' TEMPLATE template0");
        await using var server = await StartAsync(database);
        var store = server.Services.GetRequiredService<ITokenStore>();
        var (first, second) = ("gqlc_aaaaaaaaaB", "gqlc_aaaaaaaaaa");
        foreach (var prefix in new[] { first, second })
        {
            var token = StoreFacts.Token(prefix, ManualTime.Start);
            await store.TryAddAsync(token with { Info = token.Info with { Kind = TokenKind.Customer, Subject = "1" }, Stamp = [1] }, default);
        }

        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        Assert.Equal("a", await AskAsync($"SELECT min(x) FROM (VALUES ('a'), ('B')) AS v(x)"));
        await AskAsync($"UPDATE \"GqlAuthTokens\" SET \"LastUsedAt\" = 1 WHERE \"Prefix\" = '{first}'");
        var revoking = store.RevokeAllAsync(new TokenOwner(TokenKind.Customer, "1"), new TokenRevocation(ManualTime.Start, "1", ""), default);
        while ((long)(await AskAsync("SELECT count(*) FROM pg_locks WHERE NOT granted"))! == 0)
        {
            Assert.False(revoking.IsCompleted);
            await Task.Delay(20);
        }

        await AskAsync($"UPDATE \"GqlAuthTokens\" SET \"LastUsedAt\" = 1 WHERE \"Prefix\" = '{second}'");
        await transaction.CommitAsync();
        Assert.Equal([first, second], await revoking);

        async Task<object?> AskAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection, transaction);
            return await command.ExecuteScalarAsync();
        }
    }

    [PostgreSqlFact]
    public async Task ListenerCut_FallsBackToTheCacheTimeAndSaysSo()
    {
        var database = await cluster.CreateDatabaseAsync();
        await using var one = await StartAsync(database);
        await using var two = await StartAsync(database, database.Replace("Username=tests", "Username=listener", StringComparison.Ordinal));
        await ConfirmedAsync(two);
        var (before, after) = (await one.IssueAsync(), await one.IssueAsync());
        await two.SendAsync(before.Secret);

        await cluster.ExecuteAsync("ALTER ROLE listener NOLOGIN");
        try
        {
            await cluster.ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'listener'");
            await one.Tokens.RevokeAsync(before.Info.Prefix, "ada");

            // The last answer counts for three seconds, a token read since then for two.
            await RefusedWithinAsync(two, before, TimeSpan.FromSeconds(5));
            Assert.False(two.Services.GetRequiredService<TokenCache>().IsConfirmed);
            Assert.Contains(two.Log.Entries, entry => entry.Contains("PostgreSQL no longer tells of changed tokens.", StringComparison.Ordinal));

            Assert.True((await two.SendAsync(after.Secret)).IsSuccessStatusCode);
            await one.Tokens.RevokeAsync(after.Info.Prefix, "ada");
            await RefusedWithinAsync(two, after, TimeSpan.FromSeconds(3));
        }
        finally
        {
            await cluster.ExecuteAsync("ALTER ROLE listener LOGIN");
        }

        await ConfirmedAsync(two);
    }

    [PostgreSqlFact]
    public async Task SynchronousCommitThatIsOff_IsOnForTokens()
    {
        var database = await cluster.CreateDatabaseAsync();
        await using var server = await StartAsync(database + ";Options=-c synchronous_commit=off");
        var seen = await server.Services.GetRequiredService<TokenDatabase>().WriteAsync(
            context => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(
                Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.SqlQueryRaw<string>(
                    context.Database, "SELECT current_setting('synchronous_commit') AS \"Value\"")),
            default);
        Assert.Equal(["on"], seen);
    }

    /// <summary>So often that the last millisecond of a wait comes up in no time; and no sign of life makes anybody read again.</summary>
    [PostgreSqlFact]
    public async Task ListenerWithoutChanges_KeepsConfirmingAndInvalidatesNothing()
    {
        var database = await cluster.CreateDatabaseAsync();
        await using var server = await TokenServer.StartAsync(
            services: services => services.AddSingleton(TimeProvider.System),
            store: tokens =>
            {
                tokens.UsePostgreSql(database);
                var options = (PostgreSqlListenerOptions)tokens.Services.Single(
                    service => service.ServiceType == typeof(PostgreSqlListenerOptions)).ImplementationInstance!;
                tokens.Services.Replace(ServiceDescriptor.Singleton(options with { AskInterval = TimeSpan.FromMilliseconds(5) }));
            });
        await ConfirmedAsync(server);
        var cache = server.Services.GetRequiredService<TokenCache>();
        var revision = cache.RevisionOf(1);
        for (var i = 0; i < 100; i++)
        {
            await Task.Delay(50);
            Assert.True(cache.IsConfirmed, $"no longer confirmed after {i * 50} ms");
        }

        Assert.Equal(revision, cache.RevisionOf(1));
    }

    /// <summary>
    /// Like behind a pooler, the listener's connection stands and answers, and no notification reaches it: those of another
    /// database don't.
    /// </summary>
    [PostgreSqlFact]
    public async Task NotificationsThatDoNotArrive_AreNotCountedOn()
    {
        var database = await cluster.CreateDatabaseAsync();
        await using var server = await StartAsync(database, await cluster.CreateDatabaseAsync());
        var cache = server.Services.GetRequiredService<TokenCache>();
        for (var i = 0; i < 80; i++)
        {
            await Task.Delay(50);
            Assert.False(cache.IsConfirmed);
        }

        var cut = Assert.Single(
            server.Log.Entries, entry => entry.Contains("PostgreSQL no longer tells of changed tokens.", StringComparison.Ordinal));
        Assert.Contains("give a direct connection as the second argument of UsePostgreSql", cut, StringComparison.Ordinal);
    }

    private static Task<TokenServer> StartAsync(string database, string? listener = null) => TokenServer.StartAsync(
        services: services => services.AddSingleton(TimeProvider.System),
        store: tokens => tokens.UsePostgreSql(database, listener));

    private static Task<TokenServer> ShopAsync(string database) => ShopServer.StartAsync(
        services: services => services.AddSingleton(TimeProvider.System), tokens: tokens => tokens.UsePostgreSql(database));

    private static async Task ConfirmedAsync(TokenServer server)
    {
        var cache = server.Services.GetRequiredService<TokenCache>();
        for (var i = 0; !cache.IsConfirmed; i++)
        {
            Assert.True(i < 600, "the listener does not come up");
            await Task.Delay(50);
        }
    }

    private static async Task RefusedWithinAsync(TokenServer server, IssuedToken token, TimeSpan time)
    {
        var start = TimeProvider.System.GetTimestamp();
        while ((await server.SendAsync(token.Secret)).IsSuccessStatusCode)
        {
            var elapsed = TimeProvider.System.GetElapsedTime(start);
            Assert.True(elapsed < time, $"the token is still accepted after {elapsed}");
            await Task.Delay(20);
        }
    }

    private async Task WithStoreAsync(Func<ITokenStore, Task> test)
    {
        await using var server = await StartAsync(await cluster.CreateDatabaseAsync());
        await test(server.Services.GetRequiredService<ITokenStore>());
    }
}
