using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using GqlAuthTooling.AspNetCore;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Cli.Sources;

/// <summary>
/// The framework's assemblies, taken from the runtime this tool runs on: .NET, and ASP.NET Core where it lies beside.
/// They serve every project, whatever it targets, so that nothing needs to be restored.
/// </summary>
internal static class FrameworkReferences
{
    private static readonly Lazy<IReadOnlyDictionary<string, MetadataReference>> Loaded = new(Load);

    private static readonly Lazy<IReadOnlyDictionary<string, MetadataReference>> LoadedOwn = new(LoadOwn);

    /// <summary>The assemblies by simple name.</summary>
    public static IReadOnlyDictionary<string, MetadataReference> All => Loaded.Value;

    /// <summary>Our own assemblies by simple name: the attributes, and the mutations that classes of a schema may derive from.</summary>
    public static IReadOnlyDictionary<string, MetadataReference> Own => LoadedOwn.Value;

    private static SortedDictionary<string, MetadataReference> Load()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(path => PathNames.Comparer.Equals(Path.GetDirectoryName(path), folder));
        var references = new SortedDictionary<string, MetadataReference>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in trusted.Concat(AspNetCore(folder)))
        {
            references.TryAdd(Path.GetFileNameWithoutExtension(path), MetadataReference.CreateFromFile(path));
        }

        return references;
    }

    private static Dictionary<string, MetadataReference> LoadOwn() =>
        new[] { typeof(RequiresPermissionAttribute), typeof(CustomerTokenMutations) }.ToDictionary(
            type => type.Assembly.GetName().Name!,
            type => (MetadataReference)MetadataReference.CreateFromFile(type.Assembly.Location),
            StringComparer.OrdinalIgnoreCase);

    // <root>/shared/Microsoft.NETCore.App/10.0.1 → <root>/shared/Microsoft.AspNetCore.App/10.0.*
    private static IEnumerable<string> AspNetCore(string framework)
    {
        var parent = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(framework)) ?? framework, "Microsoft.AspNetCore.App");
        if (!Directory.Exists(parent))
        {
            return [];
        }

        var best = Directory.GetDirectories(parent)
            .Select(path => (path, version: Version.TryParse(Path.GetFileName(path), out var version) ? version : null))
            .Where(candidate => candidate.version?.Major == Environment.Version.Major)
            .OrderByDescending(candidate => candidate.version)
            .Select(candidate => candidate.path)
            .FirstOrDefault();
        return best is null
            ? []
            : Directory.GetFiles(best, "*.dll").Where(path => Path.GetFileName(path).StartsWith("Microsoft.", StringComparison.Ordinal)
                || Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal));
    }
}
