using Microsoft.Data.Sqlite;

namespace GqlAuthTooling.EntityFrameworkCore.Tests;

/// <summary>A folder for SQLite files.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("gqlauth-tokens-").FullName;

    /// <summary>The file of tokens in it.</summary>
    public string Database => Path.Combine(_path, "tokens.db");

    /// <summary>All files in it.</summary>
    public string[] Files => Directory.GetFiles(_path);

    /// <inheritdoc/>
    public void Dispose()
    {
        // Of this file alone: where the last connection of another test's file is closed, files beside it go, which that test looks at.
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Database }.ToString()))
        {
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(_path, recursive: true);
    }
}
