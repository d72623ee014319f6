using System;
using System.IO;
using Microsoft.Data.Sqlite;

namespace GqlAuthTooling.Cli.Serving;

/// <summary>Where a sandbox keeps its tokens: a file that somebody named, or one in a folder of its own that goes with it.</summary>
internal sealed class SandboxStore : IDisposable
{
    private readonly string? _folder;

    /// <summary>Chooses the file.</summary>
    /// <param name="path">The full path of the file; <see langword="null"/> for one that is gone in the end.</param>
    public SandboxStore(string? path)
    {
        // On Unix nobody else may look into such a folder.
        _folder = path is null ? Directory.CreateTempSubdirectory("gqlauth-sandbox-").FullName : null;
        Path = path ?? System.IO.Path.Combine(_folder!, "tokens.db");
    }

    /// <summary>The SQLite file.</summary>
    public string Path { get; }

    /// <summary>Removes what is only for this sandbox.</summary>
    public void Dispose()
    {
        if (_folder is null || !Directory.Exists(_folder))
        {
            return;
        }

        // An open connection in the pool would keep the file on Windows.
        SqliteConnection.ClearAllPools();
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // Tokens in it are for this sandbox only, which is over.
        }
    }
}
