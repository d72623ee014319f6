using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using GqlAuthTooling.Cli.Mapping;
using GqlAuthTooling.Cli.Mapping.Files;
using GqlAuthTooling.Cli.Sources;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Tokens;

/// <summary>The permissions that a token can be given. Without them a misspelt one would be issued, and found out by its user.</summary>
internal static class TokenCatalogue
{
    /// <summary>Reads them.</summary>
    /// <param name="environment">What it takes from the machine.</param>
    /// <param name="path">A <c>permissions.json</c>, a permission map, or sources.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="InputException">They can't be read.</exception>
    public static PermissionCatalog Read(CliEnvironment environment, string path, CancellationToken cancellation)
    {
        var full = Path.GetFullPath(path, environment.CurrentFolder);
        return MapInput.IsFile(path) && OfFile(path, full) is { } catalogue
            ? catalogue
            : MapInput.Load(environment, [path], includeTests: false, cancellation).Map.Catalog;
    }

    // Null where it is a map by what stands in it.
    private static PermissionCatalog? OfFile(string path, string full)
    {
        string text;
        try
        {
            text = File.ReadAllText(full);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The permission catalogue '{path}' can't be read: {e.Message}", e);
        }

        if (IsMap(text))
        {
            return null;
        }

        var read = PermissionsFileReader.Read(text);
        return read.Faults.Count > 0
            ? throw new InputException($"The permission catalogue '{path}' {read.Faults[0].Clause}. {read.Faults[0].Advice}.")
            : new PermissionCatalog(read.Catalogue.Permissions.Select(entry => entry.Permission));
    }

    private static bool IsMap(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return MapFile.Is(document.RootElement);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
