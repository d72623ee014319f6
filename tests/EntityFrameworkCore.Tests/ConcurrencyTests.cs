using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.EntityFrameworkCore.Tests;

/// <summary>The short form of what <c>benchmarks/Tokens concurrency</c> does for a minute.</summary>
public sealed class ConcurrencyTests
{
    private const int Clients = 16;
    private const int Steps = 150;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Sqlite_AcceptsNoTokenAfterItsRevocationAndLosesNone(int seed)
    {
        using var folder = new TemporaryFolder();
        await using var server = await TokenServer.StartAsync(
            services: services => services.AddSingleton(TimeProvider.System), store: tokens => tokens.UseSqlite(folder.Database));
        await HammerAsync(server, seed);
    }

    [Theory]
    [InlineData(TokenFormat.Opaque)]
    [InlineData(TokenFormat.JsonWebToken)]
    public async Task Sqlite_AcceptsNoTokenOfAPasswordThatWasChanged(TokenFormat format)
    {
        using var folder = new TemporaryFolder();
        await HammerAccountsAsync(tokens => tokens.UseSqlite(folder.Database), format);
    }

    /// <summary>Few customers, so that a sign-in meets a change of its own password.</summary>
    internal static async Task HammerAccountsAsync(Action<GqlAuthTokensBuilder> store, TokenFormat format)
    {
        await using var server = await ShopServer.StartAsync(
            customers =>
            {
                customers.Format = format;
                customers.AttemptsOfAccount = customers.AttemptsOfAddress = new AttemptLimit(10_000, TimeSpan.FromMilliseconds(1));
            },
            services: services => services.AddSingleton(TimeProvider.System),
            tokens: tokens =>
            {
                store(tokens);
                tokens.AddJsonWebTokens(options =>
                {
                    (options.Issuer, options.Audience) = ("https://shop.example", "https://shop.example/graphql");
                    options.Keys.Add(TokenSigningKey.HmacSha256("k1", new byte[32]));
                });
            });
        var hammer = new AccountHammer(server.Services, customers: 4, seed: 1);
        await hammer.RunAsync(Clients, Steps);
        Assert.Empty(hammer.Faults);
        var (uses, changes, ended) = hammer.Counts;
        Assert.True(uses > 100 && changes > 20 && ended > 20 && ended < uses, $"{hammer.Counts}");
    }

    internal static async Task HammerAsync(TokenServer server, int seed)
    {
        var hammer = new TokenHammer(server.Services, seed);
        await hammer.RunAsync(Clients, step => step >= Steps);
        await hammer.CompareAsync();
        Assert.Empty(hammer.Faults);
        Assert.Contains(hammer.Acknowledged.Values, isRevoked => isRevoked);
    }
}

/// <summary>The same on PostgreSQL, apart: where there can be no cluster, SQLite is tested all the same.</summary>
[Collection(PostgreSqlCollection.Name)]
public sealed class PostgreSqlConcurrencyTests(PostgreSqlCluster cluster)
{
    [PostgreSqlFact]
    public async Task PostgreSql_AcceptsNoTokenAfterItsRevocationAndLosesNone()
    {
        var database = await cluster.CreateDatabaseAsync();
        await using var server = await TokenServer.StartAsync(
            services: services => services.AddSingleton(TimeProvider.System), store: tokens => tokens.UsePostgreSql(database));
        await ConcurrencyTests.HammerAsync(server, 3);
    }

    [PostgreSqlFact]
    public async Task PostgreSql_AcceptsNoTokenOfAPasswordThatWasChanged()
    {
        var database = await cluster.CreateDatabaseAsync();
        await ConcurrencyTests.HammerAccountsAsync(tokens => tokens.UsePostgreSql(database), TokenFormat.Opaque);
    }
}
