using System;

namespace GqlAuthTooling.Schema;

/// <summary>The files of a project that are known by their name.</summary>
internal static class ProjectFiles
{
    private static readonly char[] Slashes = { '/', '\\' };

    /// <summary>Whether a path leads to a file of that name, in any case.</summary>
    /// <param name="path">The path, with slashes of either kind.</param>
    /// <param name="name">The name.</param>
    public static bool IsNamed(string path, string name) => string.Equals(
        path.Substring(path.LastIndexOfAny(Slashes) + 1), name, StringComparison.OrdinalIgnoreCase);
}
