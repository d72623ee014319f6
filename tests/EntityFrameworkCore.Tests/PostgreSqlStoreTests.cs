using Microsoft.EntityFrameworkCore;
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

    [PostgreSqlFact]
    public async Task DatabaseThatIsNotThere_IsMade()
    {
        var database = await cluster.CreateDatabaseAsync() + "later";
        await using var services = StoreFacts.ServicesWithoutAHost(tokens => tokens.UsePostgreSql(database));
        await services.GetRequiredService<TokenDatabase>().MigrateAsync(default);
        await using var context = await services.GetRequiredService<TokenDatabase>().OpenAsync(default);
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
    }

    [PostgreSqlFact]
    public async Task FirstStartOfSeveralServers_MakesTheTablesOnceAndLogsNoError()
    {
        var database = await cluster.CreateDatabaseAsync();
        var servers = await Task.WhenAll(StartAsync(database), StartAsync(database));
        Assert.Single(servers, server => server.Log.Entries.Any(entry => entry.Contains("CREATE TABLE", StringComparison.Ordinal)));
        foreach (var server in servers)
        {
            Assert.DoesNotContain(server.Log.Entries, entry => entry.StartsWith("Error", StringComparison.Ordinal));
            await server.DisposeAsync();
        }
    }

    /// <summary>The time that tokens are kept for never ends here, and the server that did not revoke one still learns of it.</summary>
    [PostgreSqlFact]
    public async Task RevocationOnOneServer_IsToldToTheOther()
    {
        var database = await cluster.CreateDatabaseAsync();
        await using var one = await StartAsync(database, time: new ManualTime());
        await using var two = await StartAsync(database, time: new ManualTime());
        await ConfirmedAsync(two);
        for (var i = 0; i < 5; i++)
        {
            var issued = await one.IssueAsync();
            Assert.True((await two.SendAsync(issued.Secret)).IsSuccessStatusCode);
            await one.Tokens.RevokeAsync(issued.Info.Prefix, "ada");
            await RefusedAsync(two, issued);
        }
    }

    /// <summary>A password is changed on one server; the tokens that the other knows end there, too.</summary>
    [PostgreSqlFact]
    public async Task TokensOfAnAccountThatAreRevokedOnOneServer_AreToldToTheOther()
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
        await RefusedAsync(two, tokens[0]);
        await RefusedAsync(two, tokens[1]);
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
        await using var one = await StartAsync(database, time: new ManualTime());
        await using var two = await StartAsync(
            database, database.Replace("Username=tests", "Username=listener", StringComparison.Ordinal), new ManualTime());
        await ConfirmedAsync(two);
        var (before, after) = (await one.IssueAsync(), await one.IssueAsync());
        Assert.True((await two.SendAsync(before.Secret)).IsSuccessStatusCode);

        await cluster.ExecuteAsync("ALTER ROLE listener NOLOGIN");
        try
        {
            await cluster.ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'listener'");
            await Eventually.TrueAsync(() => two.Log.Entries.Any(IsCut), "the cut");
            await one.Tokens.RevokeAsync(before.Info.Prefix, "ada");

            // The last answer counts for two seconds, and so does a token that is read without one.
            two.Time.Advance(TimeSpan.FromSeconds(2) - TimeSpan.FromTicks(1));
            Assert.True((await two.SendAsync(before.Secret)).IsSuccessStatusCode);
            two.Time.Advance(TimeSpan.FromTicks(1));
            Assert.False(two.Services.GetRequiredService<TokenCache>().IsConfirmed);
            Assert.False((await two.SendAsync(before.Secret)).IsSuccessStatusCode);

            Assert.True((await two.SendAsync(after.Secret)).IsSuccessStatusCode);
            await one.Tokens.RevokeAsync(after.Info.Prefix, "ada");
            two.Time.Advance(TimeSpan.FromSeconds(2) - TimeSpan.FromTicks(1));
            Assert.True((await two.SendAsync(after.Secret)).IsSuccessStatusCode);
            two.Time.Advance(TimeSpan.FromTicks(1));
            Assert.False((await two.SendAsync(after.Secret)).IsSuccessStatusCode);
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
    public async Task ListenerWithoutChanges_KeepsAskingAndInvalidatesNothing()
    {
        var database = await cluster.CreateDatabaseAsync();
        await using var heard = new NpgsqlConnection(database);
        await heard.OpenAsync();
        await using (var listen = new NpgsqlCommand($"LISTEN {PostgreSqlTokenDatabase.Channel}", heard))
        {
            await listen.ExecuteNonQueryAsync();
        }

        var signs = 0;
        heard.Notification += (_, change) => signs += change.Payload.StartsWith(PostgreSqlTokenDatabase.SignOfLife, StringComparison.Ordinal) ? 1 : 0;
        await using var server = await StartAsync(database, change: options => options with
        {
            AskInterval = TimeSpan.FromMilliseconds(5), AnswerCounts = TimeSpan.FromMinutes(1),
        });
        await ConfirmedAsync(server);
        var cache = server.Services.GetRequiredService<TokenCache>();
        var revision = cache.RevisionOf(1);
        for (var before = signs; signs < before + 200;)
        {
            Assert.True(await heard.WaitAsync(TimeSpan.FromMinutes(2)), $"nothing is asked any more after {signs - before} times");
        }

        Assert.True(cache.IsConfirmed);
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

        // Where even sending takes longer than this, another fault is found first.
        await using var server = await StartAsync(
            database, await cluster.CreateDatabaseAsync(), change: options => options with { Patience = TimeSpan.FromSeconds(5) });
        var cache = server.Services.GetRequiredService<TokenCache>();
        await Eventually.TrueAsync(
            () =>
            {
                Assert.False(cache.IsConfirmed);
                return server.Log.Entries.Any(IsCut);
            },
            "the cut");

        Assert.Contains("give a direct connection as the second argument of UsePostgreSql", Assert.Single(server.Log.Entries, IsCut), StringComparison.Ordinal);
        Assert.DoesNotContain(server.Log.Entries, entry => entry.Contains("PostgreSQL tells of changed tokens", StringComparison.Ordinal));
    }

    private static Task<TokenServer> StartAsync(
        string database,
        string? listener = null,
        TimeProvider? time = null,
        Func<PostgreSqlListenerOptions, PostgreSqlListenerOptions>? change = null) => TokenServer.StartAsync(
        services: services => services.AddSingleton(time ?? TimeProvider.System), store: tokens => Use(tokens, database, listener, change));

    private static Task<TokenServer> ShopAsync(string database) => ShopServer.StartAsync(
        services: services => services.AddSingleton<TimeProvider>(new ManualTime()), tokens: tokens => Use(tokens, database));

    // The listener is patient, since a machine may be slow, and a clock that stands still ends no waiting.
    private static void Use(
        GqlAuthTokensBuilder tokens,
        string database,
        string? listener = null,
        Func<PostgreSqlListenerOptions, PostgreSqlListenerOptions>? change = null)
    {
        tokens.UsePostgreSql(database, listener);
        var service = tokens.Services.Single(service => service.ServiceType == typeof(PostgreSqlListenerOptions));
        var options = (PostgreSqlListenerOptions)service.ImplementationInstance! with { Patience = TimeSpan.FromMinutes(1) };
        tokens.Services.Replace(ServiceDescriptor.Singleton(change?.Invoke(options) ?? options));
    }

    private static bool IsCut(string entry) => entry.Contains("PostgreSQL no longer tells of changed tokens.", StringComparison.Ordinal);

    private static Task ConfirmedAsync(TokenServer server)
    {
        var cache = server.Services.GetRequiredService<TokenCache>();
        return Eventually.TrueAsync(() => cache.IsConfirmed, "listening");
    }

    private static Task RefusedAsync(TokenServer server, IssuedToken token) =>
        Eventually.TrueAsync(async () => !(await server.SendAsync(token.Secret)).IsSuccessStatusCode, "the refusal");

    private async Task WithStoreAsync(Func<ITokenStore, Task> test)
    {
        await using var server = await StartAsync(await cluster.CreateDatabaseAsync());
        await test(server.Services.GetRequiredService<ITokenStore>());
    }
}
