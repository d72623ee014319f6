using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Sources.Projects;

/// <summary>The additional files of a project, as rules see them in a build.</summary>
internal static class AdditionalFileItems
{
    // Files that rules look for by name. They lie beside the project; one that the project doesn't name counts all the same,
    // because the props that name it may come with a package that was never restored.
    private static readonly string[] WellKnown = [ApprovedSurface.FileName, PermissionsFile.FileName];

    /// <summary>The files that exist, as full paths, each once.</summary>
    /// <param name="project">The evaluated project.</param>
    public static IReadOnlyList<string> Of(ProjectEvaluation project)
    {
        var files = Beside(project.Folder).ToList();
        foreach (var item in project.Items.Where(item => item.Kind == "AdditionalFiles"))
        {
            // As with sources: in doubt a file too many is read rather than one too few.
            var applies = project.Applies(item);
            if (applies is true)
            {
                var removed = Globs(project, item, "Remove");
                files.RemoveAll(file => removed.Any(glob => glob.Matches(file)));
            }

            if (applies is not false)
            {
                var excluded = Globs(project, item, "Exclude");
                files.AddRange(Globs(project, item, "Include").SelectMany(glob => glob.Files(".txt", ".json"))
                    .Concat(NamedCatalogues(project, item))
                    .Where(file => !excluded.Any(glob => glob.Matches(file))));
            }
        }

        return [.. files.Distinct(PathNames.Comparer)];
    }

    /// <summary>The additional files that lie in a folder of loose sources.</summary>
    /// <param name="folder">The folder.</param>
    public static IReadOnlyList<string> Beside(string folder) =>
        [.. WellKnown.Select(name => Path.Combine(folder, name)).Where(File.Exists)];

    // A catalogue that is named and missing is no empty catalogue: whoever reads it says so.
    private static IEnumerable<string> NamedCatalogues(ProjectEvaluation project, ProjectEvaluation.Item item) =>
        project.Parts(item, "Include")
            .Where(part => PermissionsFile.Is(part) && !part.Contains('*', StringComparison.Ordinal))
            .Select(part => Path.GetFullPath(PathNames.Native(part), project.Folder));

    private static Glob[] Globs(ProjectEvaluation project, ProjectEvaluation.Item item, string attribute) =>
        [.. project.Parts(item, attribute).Select(pattern => new Glob(project.Folder, pattern))];
}
