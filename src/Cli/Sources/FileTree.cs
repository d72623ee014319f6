using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace GqlAuthTooling.Cli.Sources;

/// <summary>
/// Lists files below a folder in ordinal order. Build output, packages and hidden folders are left out; links are
/// followed only when they stay inside the folder and don't lead in a circle, because a source tree is not trusted.
/// </summary>
internal static class FileTree
{
    private const int MaximumDepth = 64;

    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase) { "bin", "obj", "node_modules" };

    /// <summary>The files below a folder whose names end as asked, as full paths.</summary>
    /// <param name="root">The folder, a full path.</param>
    /// <param name="extensions">The endings, for example <c>.cs</c>.</param>
    /// <exception cref="InputException">A folder can't be read, or is nested too deeply.</exception>
    public static IReadOnlyList<string> Files(string root, params string[] extensions) => Files(root, [], extensions);

    /// <summary>The files below a folder whose names end as asked, as full paths.</summary>
    /// <param name="root">The folder, a full path.</param>
    /// <param name="skipped">Takes what might hold such files and is not looked at: links that lead out of the folder or nowhere.</param>
    /// <param name="extensions">The endings, for example <c>.cs</c>.</param>
    /// <exception cref="InputException">A folder can't be read, or is nested too deeply.</exception>
    public static IReadOnlyList<string> Files(string root, ICollection<string> skipped, string[] extensions)
    {
        var found = new List<string>();
        var start = RealPath(new DirectoryInfo(root)) ?? root;
        Walk(root, start, start, 0, new HashSet<string>(StringComparer.Ordinal), extensions, found, skipped);
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    /// <summary>The files directly in a folder, in ordinal order.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="InputException">The folder can't be read.</exception>
    public static IEnumerable<string> FilesIn(string folder) =>
        Entries(folder).OfType<FileInfo>().Select(file => file.FullName).OrderBy(path => path, StringComparer.Ordinal);

    private static void Walk(
        string folder,
        string real,
        string realRoot,
        int depth,
        HashSet<string> seen,
        string[] extensions,
        List<string> found,
        ICollection<string> skipped)
    {
        if (!seen.Add(real))
        {
            return;
        }

        if (depth > MaximumDepth)
        {
            throw new InputException(FormattableString.Invariant(
                $"The folder '{folder}' is nested more than {MaximumDepth} levels deep, so what it contains would go unchecked. Pass a folder further down, or paths that leave it out."));
        }

        foreach (var entry in Entries(folder))
        {
            var target = entry.LinkTarget is null ? Path.Combine(real, entry.Name) : RealPath(entry);
            var isWanted = entry is DirectoryInfo
                ? !Skipped.Contains(entry.Name) && !entry.Name.StartsWith('.')
                : extensions.Any(extension => entry.Name.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
            if (!isWanted)
            {
                continue;
            }

            if (target is null || !IsInside(realRoot, target))
            {
                // What leads back to where the walk began hides nothing.
                if (target != realRoot)
                {
                    skipped.Add(entry.FullName);
                }
            }
            else if (entry is DirectoryInfo)
            {
                Walk(entry.FullName, target, realRoot, depth + 1, seen, extensions, found, skipped);
            }
            else
            {
                found.Add(entry.FullName);
            }
        }
    }

    // Real folders before links, so that a link to a neighbour can't take its files' place under another name.
    private static FileSystemInfo[] Entries(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).GetFileSystemInfos()
                .OrderBy(entry => entry.LinkTarget is not null)
                .ThenBy(entry => entry.Name, StringComparer.Ordinal)
                .ToArray();
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new InputException(
                $"The folder '{folder}' can't be read ({e.Message.TrimEnd('.')}), so what it contains would go unchecked. "
                + "Give this user read access, or pass paths that leave the folder out.",
                e);
        }
    }

    private static string? RealPath(FileSystemInfo entry)
    {
        try
        {
            return entry.LinkTarget is null
                ? entry.FullName
                : entry.ResolveLinkTarget(returnFinalTarget: true) is { Exists: true } target ? target.FullName : null;
        }
        catch (IOException)
        {
            // A circle of links.
            return null;
        }
    }

    private static bool IsInside(string root, string path) =>
        path.Length > root.Length
        && path.StartsWith(root, StringComparison.Ordinal)
        && (Path.EndsInDirectorySeparator(root) || path[root.Length] == Path.DirectorySeparatorChar);
}
