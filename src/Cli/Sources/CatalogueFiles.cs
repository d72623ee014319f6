using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using GqlAuthTooling.Cli.Sources.Projects;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GqlAuthTooling.Cli.Sources;

/// <summary>
/// The <c>permissions.json</c> of projects: one beside the project, as the build takes it by itself, and those that the
/// project lists as additional files.
/// </summary>
internal static class CatalogueFiles
{
    /// <summary>The files of a project.</summary>
    /// <param name="project">The project.</param>
    /// <exception cref="InputException">A file that the project lists can't be read.</exception>
    public static ImmutableArray<AdditionalText> Of(ProjectFile project) => [.. Paths(project).Select(path => Load(path, project.Path))];

    /// <summary>The files of sources without a project.</summary>
    /// <param name="folder">The folder that holds the sources.</param>
    public static ImmutableArray<AdditionalText> In(string folder) => [.. Beside(folder).Select(path => Load(path, folder))];

    /// <summary>The permissions that files list.</summary>
    /// <param name="files">The files.</param>
    public static IEnumerable<string> Permissions(IEnumerable<AdditionalText> files) =>
        files.SelectMany(file => PermissionsFileReader.Read(file, default).Catalogue.Names);

    private static IEnumerable<string> Beside(string folder) => FileTree.FilesIn(folder).Where(PermissionsFile.Is);

    private static List<string> Paths(ProjectFile project)
    {
        var paths = Beside(project.Folder).ToList();
        foreach (var (value, removed, _) in project.Items("AdditionalFiles"))
        {
            var named = Named(project.Folder, value).Where(PermissionsFile.Is).ToArray();
            paths.RemoveAll(path => removed && named.Contains(path, PathNames.Comparer));
            paths.AddRange(removed ? [] : named.Except(paths, PathNames.Comparer));
        }

        return paths;
    }

    private static IEnumerable<string> Named(string folder, string value) =>
        value.Contains('*', System.StringComparison.Ordinal)
            ? FileTree.Files(folder, ".json").Where(new Glob(folder, value).Matches)
            : [Path.GetFullPath(PathNames.Native(value), folder)];

    private static FileText Load(string path, string owner)
    {
        if (!File.Exists(path))
        {
            throw new InputException(
                $"'{owner}' lists the additional file '{path}', which doesn't exist. Write it, or remove the item from the project.");
        }

        return SourceFiles.Read(path, out var problem) is { } text
            ? new FileText(path, text)
            : throw new InputException($"The permission catalogue '{path}' {problem}. Repair it, or move it out of the project.");
    }

    private sealed class FileText(string path, SourceText text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }
}
