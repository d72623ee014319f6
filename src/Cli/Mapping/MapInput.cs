using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using GqlAuthTooling.Cli.Mapping.Files;
using GqlAuthTooling.Cli.Output;
using GqlAuthTooling.Cli.Sources;

namespace GqlAuthTooling.Cli.Mapping;

/// <summary>The map that paths lead to: one file that <c>gqlauth map --format json</c> wrote, or sources.</summary>
internal static class MapInput
{
    /// <summary>Whether a path names a map's file rather than sources.</summary>
    /// <param name="path">The path.</param>
    public static bool IsFile(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Loads the map.</summary>
    /// <param name="environment">What it takes from the machine.</param>
    /// <param name="paths">One map's file, or source paths.</param>
    /// <param name="includeTests">Whether test projects found in folders and solutions count.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="InputException">They can't be used, or hold no schema.</exception>
    public static MapView Load(
        CliEnvironment environment, IReadOnlyList<string> paths, bool includeTests, CancellationToken cancellation)
    {
        if (!paths.Any(IsFile))
        {
            using var progress = ProgressLine.For(environment);
            var tree = SourceLoader.Load(paths, environment.CurrentFolder, includeTests, progress);
            return MapViewBuilder.Build(tree, progress, cancellation);
        }

        if (paths.Count > 1)
        {
            throw new InputException("A permission map is one file. Pass it alone, or pass sources.");
        }

        var path = Path.GetFullPath(paths[0], environment.CurrentFolder);
        return File.Exists(path) || Directory.Exists(path)
            ? MapFile.Read(path, paths[0])
            : throw new InputException($"The map '{paths[0]}' doesn't exist. Write it with 'gqlauth map PATH --format json'.");
    }
}
