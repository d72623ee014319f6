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
}
