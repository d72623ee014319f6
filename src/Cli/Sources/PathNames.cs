using System;
using System.IO;

namespace GqlAuthTooling.Cli.Sources;

/// <summary>Paths as files write them and as this machine wants them.</summary>
internal static class PathNames
{
    /// <summary>How paths are compared: as the platform does by default.</summary>
    public static StringComparer Comparer { get; } =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>A path from a project or solution, which may be written with backslashes, for this machine.</summary>
    /// <param name="path">The path as written.</param>
    public static string Native(string path) =>
        Path.DirectorySeparatorChar == '/' ? path.Replace('\\', '/') : path.Replace('/', '\\');

    /// <summary>A path for reports: relative to a folder where it lies inside, always with forward slashes.</summary>
    /// <param name="folder">The folder, usually the current one.</param>
    /// <param name="path">A full path.</param>
    public static string Display(string folder, string path) =>
        Path.GetRelativePath(folder, path).Replace('\\', '/');

    /// <summary>A full path with the platform's separator at the end.</summary>
    /// <param name="folder">The folder.</param>
    public static string WithSeparator(string folder) =>
        Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;

    /// <summary>The nearest file of a name in a folder or above it, or <see langword="null"/>.</summary>
    /// <param name="folder">Where to start.</param>
    /// <param name="name">The file's name.</param>
    public static string? FileAbove(string? folder, string name)
    {
        for (; !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            var candidate = Path.Combine(folder, name);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
