using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using GqlAuthTooling.Cli.Sources.Projects;

namespace GqlAuthTooling.Cli.Sources;

/// <summary>
/// The package assemblies a project compiles against, from what NuGet wrote when it restored. Where nothing was
/// restored, or the packages are gone, there are none: the reader knows types by name then.
/// </summary>
internal static class RestoredPackages
{
    /// <summary>The assemblies on disk, as full paths.</summary>
    /// <param name="assetsFile">The <c>project.assets.json</c>, whether or not it exists.</param>
    /// <param name="target">The target to take the assets of.</param>
    public static IReadOnlyList<string> CompileAssets(string assetsFile, TargetFramework? target)
    {
        if (!File.Exists(assetsFile))
        {
            return [];
        }

        try
        {
            using var stream = File.OpenRead(assetsFile);
            using var document = JsonDocument.Parse(stream);
            return Assets(document.RootElement, target).ToArray();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException
            or IOException or UnauthorizedAccessException or ArgumentException)
        {
            // A half-written file of an interrupted restore counts as not restored.
            return [];
        }
    }

    private static IEnumerable<string> Assets(JsonElement root, TargetFramework? target)
    {
        var folders = root.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToArray();
        var libraries = root.GetProperty("libraries");
        foreach (var package in PackagesOf(root, target))
        {
            if (!package.Value.TryGetProperty("compile", out var compile)
                || !libraries.TryGetProperty(package.Name, out var library)
                || !library.TryGetProperty("path", out var path)
                || library.GetProperty("type").GetString() != "package")
            {
                continue;
            }

            foreach (var asset in compile.EnumerateObject().Where(asset => asset.Name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)))
            {
                var file = folders.Select(folder => Path.Combine(folder, path.GetString()!, asset.Name)).FirstOrDefault(File.Exists);
                if (file is not null)
                {
                    yield return Path.GetFullPath(file);
                }
            }
        }
    }

    // Targets are named "net8.0" or ".NETCoreApp,Version=v8.0"; those with a slash are for one platform.
    private static JsonProperty[] PackagesOf(JsonElement root, TargetFramework? target)
    {
        var targets = root.GetProperty("targets").EnumerateObject().Where(t => !t.Name.Contains('/', StringComparison.Ordinal)).ToArray();
        var wanted = target is null ? string.Empty : $"Version=v{target.Version}";
        var chosen = targets.Where(t => t.Name == target?.Moniker).Concat(targets.Where(t => t.Name.EndsWith(wanted, StringComparison.Ordinal)))
            .Concat(targets).FirstOrDefault();
        return chosen.Value.ValueKind == JsonValueKind.Object ? [.. chosen.Value.EnumerateObject()] : [];
    }
}
