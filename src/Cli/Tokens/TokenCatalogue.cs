using System;
using System.IO;
using System.Linq;
using System.Threading;
using GqlAuthTooling.Cli.Mapping;
using GqlAuthTooling.Cli.Output;
using GqlAuthTooling.Cli.Sources;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Tokens;

/// <summary>The permissions that a token can be given. Without them a misspelt one would be issued, and found out by its user.</summary>
internal static class TokenCatalogue
{
    /// <summary>Reads them.</summary>
    /// <param name="environment">What it takes from the machine.</param>
    /// <param name="path">A <c>permissions.json</c>, or sources.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="InputException">They can't be read.</exception>
    public static PermissionCatalog Read(CliEnvironment environment, string path, CancellationToken cancellation)
    {
        var full = Path.GetFullPath(path, environment.CurrentFolder);
        return full.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? OfFile(path, full) : OfSources(environment, path, cancellation);
    }

    private static PermissionCatalog OfFile(string path, string full)
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

        var read = PermissionsFileReader.Read(text);
        return read.Faults.Count > 0
            ? throw new InputException($"The permission catalogue '{path}' {read.Faults[0].Clause}. {read.Faults[0].Advice}.")
            : new PermissionCatalog(read.Catalogue.Permissions.Select(entry => entry.Permission));
    }

    private static PermissionCatalog OfSources(CliEnvironment environment, string path, CancellationToken cancellation)
    {
        using var progress = ProgressLine.For(environment);
        var tree = SourceLoader.Load([path], environment.CurrentFolder, includeTests: false, progress);
        return MapViewBuilder.Build(tree, progress, cancellation).Map.Catalog;
    }
}
