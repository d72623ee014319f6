using System;
using System.Data.Common;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GqlAuthTooling.EntityFrameworkCore;

/// <summary>
/// Makes the file of a database before SQLite does, so that on Unix nobody but its owner can read it, whatever the process's umask
/// is. SQLite gives the files beside it, the log and its index, the same permissions.
/// </summary>
/// <remarks>A file that is there stays as it is: its permissions are somebody's decision.</remarks>
internal sealed class SqliteFile : DbConnectionInterceptor
{
    public override InterceptionResult ConnectionOpening(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        Make(connection);
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Make(connection);
        return new(result);
    }

    // Windows has access control lists, which the folder hands down.
    private static void Make(DbConnection connection)
    {
        var path = connection.DataSource;
        if (OperatingSystem.IsWindows() || !IsOrdinary(path) || File.Exists(path)
            || new SqliteConnectionStringBuilder(connection.ConnectionString).Mode != SqliteOpenMode.ReadWriteCreate)
        {
            return;
        }

        try
        {
            using var file = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Somebody else has made it meanwhile; or nobody can, which SQLite says when it tries.
        }
    }

    // Memory, an address of SQLite's own, or a folder that only the driver knows.
    private static bool IsOrdinary(string path) =>
        path.Length > 0 && path[0] is not (':' or '|') && !path.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
        && (Path.IsPathRooted(path) || AppDomain.CurrentDomain.GetData("DataDirectory") is null);
}
