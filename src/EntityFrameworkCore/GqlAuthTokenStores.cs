using System;
using GqlAuthTooling.AspNetCore;
using GqlAuthTooling.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Stores of tokens in databases.</summary>
public static class GqlAuthTokenStores
{
    /// <summary>Keeps tokens in a SQLite file: for one server.</summary>
    /// <param name="builder">What <c>AddGqlAuthTokens</c> returned.</param>
    /// <param name="path">The file; it is made where there is none, on Unix for its owner alone.</param>
    /// <param name="migrate">Whether the host brings the tables up to date when it starts.</param>
    public static GqlAuthTokensBuilder UseSqlite(
        this GqlAuthTokensBuilder builder, string path = "gqlauth-tokens.db", bool migrate = true)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var connectionString = new SqliteConnectionStringBuilder { DataSource = path }.ToString();
        builder.Services.AddPooledDbContextFactory<TokenDbContext>(options => options
            .UseSqlite(connectionString, sqlite => sqlite.MigrationsHistoryTable(TokenDbContext.HistoryTable))
            .ConfigureWarnings(LogCommandsQuietly)
            .AddInterceptors(new SqliteFile(), new SqliteDurability()));
        builder.Services.AddSingleton<TokenDatabase, SqliteTokenDatabase>();
        return builder.AddStore(migrate);
    }

    /// <summary>Keeps tokens in a PostgreSQL database, which several servers share: what one changes the others learn at once.</summary>
    /// <param name="builder">What <c>AddGqlAuthTokens</c> returned.</param>
    /// <param name="connectionString">The database.</param>
    /// <param name="listenerConnectionString">
    /// The same database without a pooler such as PgBouncer in between, which would not pass on notifications; by default
    /// <paramref name="connectionString"/>.
    /// </param>
    /// <param name="migrate">Whether the host brings the tables up to date when it starts.</param>
    public static GqlAuthTokensBuilder UsePostgreSql(
        this GqlAuthTokensBuilder builder, string connectionString, string? listenerConnectionString = null, bool migrate = true)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        builder.Services.AddPooledDbContextFactory<TokenDbContext>(options => options
            .UseNpgsql(connectionString, npgsql => npgsql.MigrationsHistoryTable(TokenDbContext.HistoryTable))
            .ConfigureWarnings(LogCommandsQuietly));
        builder.Services.AddSingleton<TokenDatabase, PostgreSqlTokenDatabase>();
        builder.AddStore(migrate);
        var listener = new NpgsqlConnectionStringBuilder(listenerConnectionString ?? connectionString) { Pooling = false, Timeout = 5 };
        var ordinary = new NpgsqlConnectionStringBuilder(connectionString) { MinPoolSize = 0, MaxPoolSize = 1, Timeout = 5 };
        builder.Services.AddSingleton(new PostgreSqlListenerOptions(listener.ToString(), ordinary.ToString()));
        builder.Services.AddHostedService<PostgreSqlListener>();
        return builder;
    }

    // As information, the commands that make the tables would bury what a host says at its start, and those of each use all the rest.
    private static void LogCommandsQuietly(WarningsConfigurationBuilder warnings) =>
        warnings.Log((RelationalEventId.CommandExecuted, LogLevel.Debug));

    private static GqlAuthTokensBuilder AddStore(this GqlAuthTokensBuilder builder, bool migrate)
    {
        builder.Services.TryAddSingleton<ITokenStore, EfTokenStore>();
        builder.Services.TryAddSingleton<IOneTimeCodeStore, EfOneTimeCodeStore>();
        if (migrate)
        {
            builder.Services.AddHostedService<StorePreparation>();
        }

        return builder;
    }
}
