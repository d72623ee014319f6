using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Cli.Sources.Projects;

/// <summary>The C# files of a project, found the way the SDK finds them.</summary>
internal static class CompileItems
{
    /// <summary>The files as full paths, sorted.</summary>
    /// <param name="project">The evaluated project.</param>
    public static IReadOnlyList<string> Of(ProjectEvaluation project)
    {
        var files = new SortedSet<string>(PathNames.Comparer);
        var defaultsAdded = false;
        foreach (var item in project.Items.Where(item => item.Kind == "Compile"))
        {
            if (item.AfterDefaults && !defaultsAdded)
            {
                AddDefaults(project, files);
                defaultsAdded = true;
            }

            Apply(project, item, files);
        }

        if (!defaultsAdded)
        {
            AddDefaults(project, files);
        }

        return files.OrderBy(file => file, StringComparer.Ordinal).ToArray();
    }

    private static void AddDefaults(ProjectEvaluation project, SortedSet<string> files)
    {
        if (project.Sdks.Count > 0 && !project.Properties.IsOff("EnableDefaultItems")
            && !project.Properties.IsOff("EnableDefaultCompileItems"))
        {
            var excluded = Globs(project.Folder, (project.Properties.Expand(project.Properties["DefaultItemExcludes"]) ?? string.Empty)
                .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            files.UnionWith(FileTree.Files(project.Folder, ".cs").Where(file => !excluded.Any(glob => glob.Matches(file))));
        }
    }

    // An item whose condition can't be decided adds, but doesn't remove: a file too many is read rather than one too few.
    private static void Apply(ProjectEvaluation project, ProjectEvaluation.Item item, SortedSet<string> files)
    {
        var applies = project.Applies(item);
        if (applies is true)
        {
            var removed = Globs(project.Folder, project.Parts(item, "Remove"));
            files.RemoveWhere(file => removed.Any(glob => glob.Matches(file)));
        }

        if (applies is not false)
        {
            var excluded = Globs(project.Folder, project.Parts(item, "Exclude"));
            files.UnionWith(Globs(project.Folder, project.Parts(item, "Include"))
                .SelectMany(glob => glob.Files())
                .Where(file => file.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) && !excluded.Any(glob => glob.Matches(file))));
        }
    }

    private static List<Glob> Globs(string folder, IEnumerable<string> patterns) =>
        patterns.Select(pattern => new Glob(folder, pattern)).ToList();
}
