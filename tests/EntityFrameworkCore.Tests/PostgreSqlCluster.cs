using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace GqlAuthTooling.EntityFrameworkCore.Tests;

/// <summary>A PostgreSQL cluster of the tests' own, in a temporary folder and on a free port. It is gone afterwards.</summary>
public sealed class PostgreSqlCluster : IAsyncLifetime
{
    private string? _folder;
    private int _databases;

    /// <summary>Why there can be no cluster on this machine, or <see langword="null"/>.</summary>
    public static string? Obstacle { get; } =
        FindObstacle() is { } reason ? $"SKIPPED: {reason}: nothing about PostgreSQL was tested." : null;

    // By number: where the own user has no name, the name says nothing.
    private static bool IsRoot { get; } = Environment.IsPrivilegedProcess;

    private int Port { get; set; }

    /// <summary>Makes an empty database.</summary>
    /// <param name="options">What <c>CREATE DATABASE</c> is told beside the name.</param>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync(string options = "")
    {
        var name = $"tokens{Interlocked.Increment(ref _databases)}";
        await ExecuteAsync($"CREATE DATABASE {name} {options}");
        return ConnectionString(name);
    }

    /// <summary>Runs a statement as the superuser.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>All files of the cluster, with what was written until now.</summary>
    public async Task<string[]> FilesAsync()
    {
        await ExecuteAsync("CHECKPOINT");
        return Directory.GetFiles(Data, "*", SearchOption.AllDirectories);
    }

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (Obstacle is not null)
        {
            return;
        }

        _folder = Path.Combine(Path.GetTempPath(), $"gqlauth-postgresql-{Environment.ProcessId}-{Path.GetRandomFileName()}");
        Directory.CreateDirectory(_folder);
        if (IsRoot)
        {
            Run("chown", "postgres", _folder);
        }

        RunAsOwner("initdb", "-D", Data, "-U", "tests", "--auth=trust", "--no-sync", "-E", "UTF8");
        for (var i = 0; ; i++)
        {
            Port = FreePort();
            try
            {
                RunAsOwner(
                    "pg_ctl", "-D", Data, "-w", "-t", "300", "-l", Path.Combine(_folder, "log"),
                    "-o", $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200", "start");
                break;
            }
            catch (InvalidOperationException) when (i < 3)
            {
                // Somebody else took the port first.
            }
        }

        await ExecuteAsync("CREATE ROLE listener LOGIN");
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_folder is not null)
        {
            RunAsOwner("pg_ctl", "-D", Data, "-m", "immediate", "-t", "300", "stop");
            Directory.Delete(_folder, recursive: true);
        }

        return Task.CompletedTask;
    }

    private string Data => Path.Combine(_folder!, "data");

    private string ConnectionString(string database) => $"Host=127.0.0.1;Port={Port};Username=tests;Database={database}";

    private static string? Binaries() =>
        (Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [])
        .OrderByDescending(folder => folder, StringComparer.Ordinal)
        .Select(folder => Path.Combine(folder, "bin"))
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'))
        .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));

    private static string? FindObstacle()
    {
        if (!OperatingSystem.IsLinux())
        {
            return "the cluster of the tests is one for Linux";
        }

        if (Binaries() is null)
        {
            return "PostgreSQL is not installed (no initdb in /usr/lib/postgresql/*/bin or PATH)";
        }

        if (!IsRoot)
        {
            return Succeeds("/bin/sh", "-c", "getent passwd $(id -u)")
                ? null
                : "the own user has no name (getent passwd $(id -u) finds none), without which initdb does not run";
        }

        return !File.Exists("/usr/sbin/runuser")
            ? "PostgreSQL refuses to run as root, and there is no /usr/sbin/runuser"
            : Succeeds("/bin/sh", "-c", "getent passwd postgres")
                ? null
                : "PostgreSQL refuses to run as root, and there is no user postgres (getent passwd postgres finds none)";
    }

    private static bool Succeeds(string program, params string[] arguments)
    {
        try
        {
            Run(program, arguments);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void RunAsOwner(string program, params string[] arguments)
    {
        var path = Path.Combine(Binaries()!, program);
        if (IsRoot)
        {
            Run("/usr/sbin/runuser", ["-u", "postgres", "--", path, .. arguments]);
        }
        else
        {
            Run(path, arguments);
        }
    }

    // Its output is not taken: the server that pg_ctl starts would keep the pipe open.
    private static void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", "cd / && exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", program, .. arguments]);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }
}

/// <summary>A test that needs PostgreSQL, and says so where there is none.</summary>
public sealed class PostgreSqlFactAttribute : FactAttribute
{
    /// <summary>Looks for PostgreSQL.</summary>
    public PostgreSqlFactAttribute() => Skip = PostgreSqlCluster.Obstacle;
}

/// <summary>The tests that share one cluster, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PostgreSqlCollection : ICollectionFixture<PostgreSqlCluster>
{
    /// <summary>Its name.</summary>
    public const string Name = "PostgreSQL";
}
