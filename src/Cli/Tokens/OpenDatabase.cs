using System;
using System.Data.Common;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.AspNetCore;
using GqlAuthTooling.Cli.Commands;
using GqlAuthTooling.Cli.Sources;
using GqlAuthTooling.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.Cli.Tokens;

/// <summary>A database of tokens, opened as a server opens it, with the same service on it: there is one way to issue and to revoke.</summary>
internal sealed class OpenDatabase : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private OpenDatabase(ServiceProvider services) => _services = services;

    /// <summary>The service.</summary>
    public TokenService Tokens => _services.GetRequiredService<TokenService>();

    /// <summary>Runs something on a database.</summary>
    /// <param name="environment">What it takes from the machine.</param>
    /// <param name="database">The file or connection string, or <see langword="null"/> for what the environment names.</param>
    /// <param name="catalogue">The permissions that can be given; nothing is needed where none is.</param>
    /// <param name="migrate">Whether tables are made, or brought up to date.</param>
    /// <param name="run">What to run.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InputException">The database can't be used.</exception>
    public static async Task<int> UseAsync(
        CliEnvironment environment,
        string? database,
        PermissionCatalog? catalogue,
        bool migrate,
        Func<TokenService, Task<int>> run,
        CancellationToken cancellation)
    {
        var name = database ?? environment.Variable(TokensCommand.DatabaseVariable);
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new InputException(
                $"There is no database to work on. Name a SQLite file or a PostgreSQL connection string with --database, or in {TokensCommand.DatabaseVariable}.");
        }

        try
        {
            var opened = Open(environment, name, catalogue ?? new PermissionCatalog([]), migrate);
            await using (opened.ConfigureAwait(false))
            {
                await opened.PrepareAsync(migrate, cancellation).ConfigureAwait(false);
                return await run(opened.Tokens).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (FailureOf(e) is { } failure)
        {
            // Drivers name hosts, users and files, and never a password; the connection string itself is not repeated.
            throw new InputException($"The database can't be used: {failure.Message.TrimEnd('.')}.", e);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static OpenDatabase Open(CliEnvironment environment, string name, PermissionCatalog catalogue, bool migrate)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(environment.Time);
        var tokens = services.AddGqlAuthTokens(options => options.Catalog = catalogue);
        var path = Path.GetFullPath(name, environment.CurrentFolder);
        if ((name.Contains('=', StringComparison.Ordinal) || name.Contains("://", StringComparison.Ordinal)) && !File.Exists(path))
        {
            // Nothing of it is repeated in messages: it may have a password.
            UsePostgreSql(tokens, name);
        }
        else
        {
            if (!File.Exists(path) && !migrate)
            {
                throw new InputException(
                    $"The file '{name}' doesn't exist. The server makes it when it starts; 'gqlauth tokens issue --migrate' makes it now.");
            }

            tokens.UseSqlite(path);
        }

        return new OpenDatabase(services.BuildServiceProvider());
    }

    private static void UsePostgreSql(GqlAuthTokensBuilder tokens, string connectionString)
    {
        try
        {
            tokens.UsePostgreSql(connectionString);
        }
        catch (ArgumentException)
        {
            throw new InputException("This is no PostgreSQL connection string. Write it as in Host=db.example.com;Database=tokens;Username=gqlauth;Password=…");
        }
    }

    private static Exception? FailureOf(Exception exception) => exception switch
    {
        TokenStoreUnavailableException { InnerException: { } inner } => FailureOf(inner) ?? inner,
        DbException => exception,
        DbUpdateException { InnerException: DbException inner } => inner,
        InvalidOperationException { InnerException: DbException inner } => inner,
        TimeoutException or System.Net.Sockets.SocketException => exception,
        _ => null,
    };

    private async Task PrepareAsync(bool migrate, CancellationToken cancellation)
    {
        var database = _services.GetRequiredService<TokenDatabase>();
        var context = await database.OpenAsync(cancellation).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            // An empty SQLite file can't be asked for its tables before it has been opened for writing.
            await context.Database.OpenConnectionAsync(cancellation).ConfigureAwait(false);
            var known = context.Database.GetMigrations().ToArray();
            var applied = (await context.Database.GetAppliedMigrationsAsync(cancellation).ConfigureAwait(false)).ToArray();
            if (applied.Except(known, StringComparer.Ordinal).Any())
            {
                throw new InputException("The database was made by a newer version of this tool's libraries. Use a newer gqlauth.");
            }

            if (known.Except(applied, StringComparer.Ordinal).Any())
            {
                await (migrate
                    ? database.MigrateAsync(cancellation)
                    : throw new InputException(applied.Length == 0
                        ? "The database has no tables of tokens. The server makes them when it starts; 'gqlauth tokens issue --migrate' makes them now."
                        : "The tables of tokens are of an older version. The server brings them up to date when it starts; 'gqlauth tokens issue --migrate' does it now."))
                    .ConfigureAwait(false);
            }
        }
    }
}
