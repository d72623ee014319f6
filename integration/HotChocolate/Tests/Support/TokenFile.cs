using System;
using System.IO;
using Microsoft.Data.Sqlite;

namespace GqlAuthTooling.OnHotChocolate.Tests.Support;

/// <summary>A SQLite file for the tokens of one server.</summary>
public sealed class TokenFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gqlauth-tokens-").FullName;

    /// <summary>The file.</summary>
    public string Path => System.IO.Path.Combine(_folder, "tokens.db");

    /// <inheritdoc/>
    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
