using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using GqlAuthTooling.Cli.Sources;
using GqlAuthTooling.Cli.Sources.Projects;

namespace GqlAuthTooling.Cli.Diffing;

/// <summary>A project of one side.</summary>
/// <param name="Path">Its file, relative to what was read, with slashes.</param>
/// <param name="Assembly">The name of its assembly.</param>
internal sealed record DiffProject(string Path, string Assembly)
{
    /// <summary>The projects of a source tree.</summary>
    /// <param name="tree">What was read.</param>
    /// <param name="root">The folder that was read.</param>
    public static IReadOnlyList<DiffProject> Of(SourceTree tree, string root) =>
        [.. tree.Projects.Select(project => new DiffProject(Relative(root, project.Path), project.Compilation.AssemblyName ?? project.Name))];

    /// <summary>Why projects of the other side are not read in a folder, although they are there, by assembly.</summary>
    /// <param name="others">The projects of the other side.</param>
    /// <param name="own">The projects read here.</param>
    /// <param name="root">The folder that was read.</param>
    /// <param name="gaps">Folders that can't be looked into, relative to it: submodules, and links out of the repository.</param>
    public static NotJudged Missing(
        IReadOnlyList<DiffProject> others, IReadOnlyList<DiffProject> own, string root, IReadOnlyList<string> gaps)
    {
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        var read = own.Select(project => project.Path).ToHashSet(PathNames.Comparer);
        ILookup<string, string>? unread = null;
        foreach (var project in others.Where(project => !read.Contains(project.Path)))
        {
            if (gaps.FirstOrDefault(gap => project.Path == gap || project.Path.StartsWith(gap + "/", StringComparison.Ordinal)) is { } gap)
            {
                reasons[project.Assembly] = $"'{gap}' is a submodule or a link out of the repository now";
            }
            else if (ProjectFile.Is(project.Path) && File.Exists(System.IO.Path.Combine(root, project.Path)))
            {
                reasons[project.Assembly] = Reason(System.IO.Path.Combine(root, project.Path), project.Path);
            }
            else
            {
                // It may have moved on the way out.
                unread ??= FileTree.Files(root, ".csproj").Where(file => !read.Contains(Relative(root, file))).ToLookup(AssemblyOf, StringComparer.OrdinalIgnoreCase);
                if (unread[project.Assembly].FirstOrDefault() is { } moved && !own.Any(other => other.Assembly == project.Assembly))
                {
                    reasons[project.Assembly] = Reason(moved, Relative(root, moved));
                }
            }
        }

        return new NotJudged(reasons);
    }

    /// <summary>Which assemblies of the other side a map doesn't have, and that it can't say why.</summary>
    /// <param name="others">The assemblies of the other side.</param>
    /// <param name="own">The assemblies of the map.</param>
    public static NotJudged MissingFromMap(IReadOnlyList<string> others, IReadOnlyList<string> own) => new(
        others.Except(own, StringComparer.Ordinal).ToDictionary(
            assembly => assembly, _ => "is not in the map any more; compare the sources to know why", StringComparer.Ordinal));

    private static string Reason(string file, string path)
    {
        try
        {
            return ProjectFile.Read(file).IsTestProject
                ? $"{path} is a test project now, and left out (--include-tests reads it)"
                : $"{path} is there, and not among the projects that are read any more";
        }
        catch (InputException)
        {
            return $"{path} can't be read, and is not among the projects that are read any more";
        }
    }

    private static string AssemblyOf(string file)
    {
        try
        {
            return ProjectFile.Read(file).AssemblyName;
        }
        catch (InputException)
        {
            return System.IO.Path.GetFileNameWithoutExtension(file);
        }
    }

    private static string Relative(string root, string path) => System.IO.Path.GetRelativePath(root, path).Replace('\\', '/');
}
