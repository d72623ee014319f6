using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using GqlAuthTooling.Cli.Output;
using GqlAuthTooling.Cli.Sources.Projects;

namespace GqlAuthTooling.Cli.Sources;

/// <summary>
/// Turns the paths of a command line into compilations. Nothing is restored, built or run: project files are read as
/// XML, sources as text.
/// </summary>
internal sealed class SourceLoader
{
    private readonly string _currentFolder;
    private readonly bool _includeTests;
    private readonly List<string> _notes = [];
    private readonly ProjectGraph _graph;

    // Project files to report on, in order, with the files asked for; null is all of them.
    private readonly List<string> _order = [];
    private readonly Dictionary<string, HashSet<string>?> _wanted = new(PathNames.Comparer);
    private readonly List<(string Folder, IReadOnlyList<string> Files)> _loose = [];

    private SourceLoader(string currentFolder, bool includeTests, IProgressDisplay progress)
    {
        _currentFolder = currentFolder;
        _includeTests = includeTests;
        _graph = new ProjectGraph(progress, _notes);
    }

    /// <summary>Reads what the paths hold.</summary>
    /// <param name="paths">Files, folders, projects and solutions.</param>
    /// <param name="currentFolder">What relative paths are relative to.</param>
    /// <param name="includeTests">Whether test projects found in folders and solutions count.</param>
    /// <param name="progress">Is told what happens.</param>
    /// <exception cref="InputException">A path can't be used.</exception>
    public static SourceTree Load(IEnumerable<string> paths, string currentFolder, bool includeTests, IProgressDisplay progress)
    {
        var loader = new SourceLoader(currentFolder, includeTests, progress);
        foreach (var path in paths)
        {
            loader.Add(path);
        }

        var projects = loader._order.Select(path => loader._graph.Load(path, loader._wanted[path]))
            .Concat(loader._loose.Select(loose => loader._graph.LoadLooseFiles(loose.Folder, loose.Files)))
            .ToArray();
        return new SourceTree(projects, loader._notes);
    }

    private void Add(string written)
    {
        var path = Path.GetFullPath(written, _currentFolder);
        if (Directory.Exists(path))
        {
            AddFolder(path.TrimEnd(Path.DirectorySeparatorChar) is { Length: > 0 } trimmed ? trimmed : path);
        }
        else if (!File.Exists(path))
        {
            throw new InputException(
                $"The path '{written}' doesn't exist (looked for '{path}'). "
                + "Check the spelling, or pass a folder, a .sln, .slnx, .csproj or .cs file.");
        }
        else if (SolutionFile.Is(path))
        {
            var projects = SolutionFile.Projects(path);
            if (projects.Count == 0)
            {
                throw new InputException(
                    $"The solution '{path}' names no C# project. Add one with 'dotnet sln add', or pass the folder that holds the sources.");
            }

            AddFound(path, projects);
        }
        else if (ProjectFile.Is(path))
        {
            Want(path, files: null);
        }
        else if (path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase))
        {
            SourceFileCheck.MustBeCSharp(path);
            AddSources(Path.GetDirectoryName(path)!, [path]);
        }
        else
        {
            throw new InputException(
                $"'{written}' is no C# file, project or solution ('{Path.GetExtension(path)}' is not one of .cs, .csproj, .sln, .slnx). "
                + "Pass one of these, or the folder that holds the sources.");
        }
    }

    private void AddFolder(string folder)
    {
        var solutions = FileTree.FilesIn(folder).Where(SolutionFile.Is)
            .GroupBy(path => Path.GetFileNameWithoutExtension(path), PathNames.Comparer)
            .Select(same => same.OrderByDescending(path => path.Length).First()).ToArray();
        var projects = solutions.Length == 1 ? SolutionFile.Projects(solutions[0]) : [];
        if (projects.Count == 0)
        {
            projects = FileTree.Files(folder, ".csproj");
        }

        if (projects.Count > 0)
        {
            AddFound(folder, projects);
            return;
        }

        var sources = FileTree.Files(folder, ".cs");
        if (sources.Count == 0)
        {
            throw new InputException(
                $"The folder '{folder}' holds no C#: no .sln, .slnx, .csproj or .cs file was found in it (bin, obj, node_modules and "
                + "hidden folders are not looked at). Pass the folder that holds the sources.");
        }

        AddSources(folder, sources);
    }

    private void AddFound(string container, IReadOnlyList<string> projects)
    {
        var tests = _includeTests ? [] : projects.Where(path => _graph.Project(path).IsTestProject).ToArray();
        if (tests.Length == projects.Count)
        {
            throw new InputException(
                $"'{container}' holds test projects only ({string.Join(", ", tests.Select(Path.GetFileName))}), which are left out by default. "
                + "Use --include-tests, or name the project.");
        }

        if (tests.Length > 0)
        {
            var names = string.Join(", ", tests.Select(Path.GetFileNameWithoutExtension));
            _notes.Add($"{tests.Length} test project{(tests.Length == 1 ? "" : "s")} left out (--include-tests reads them): {names}");
        }

        foreach (var project in projects.Except(tests, PathNames.Comparer))
        {
            Want(project, files: null);
        }
    }

    // Sources below a project's folder are read in its light, so that what they refer to is known; only they are reported.
    private void AddSources(string folder, IReadOnlyList<string> files)
    {
        var rest = new List<string>(files);
        foreach (var project in ProjectsAbove(folder))
        {
            var own = rest.Intersect(_graph.Project(project).Files, PathNames.Comparer).ToArray();
            if (own.Length > 0)
            {
                Want(project, own);
                rest.RemoveAll(file => own.Contains(file, PathNames.Comparer));
            }
        }

        if (rest.Count > 0)
        {
            _loose.Add((folder, rest));
        }
    }

    private static string[] ProjectsAbove(string? folder)
    {
        for (; !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            var projects = FileTree.FilesIn(folder).Where(ProjectFile.Is).ToArray();
            if (projects.Length > 0 || Path.Exists(Path.Combine(folder, ".git")))
            {
                return projects;
            }
        }

        return [];
    }

    private void Want(string project, IEnumerable<string>? files)
    {
        if (!_wanted.TryGetValue(project, out var wanted))
        {
            _order.Add(project);
            _wanted.Add(project, files is null ? null : new HashSet<string>(files, PathNames.Comparer));
        }
        else if (wanted is not null && files is not null)
        {
            wanted.UnionWith(files);
        }
        else
        {
            _wanted[project] = null;
        }
    }
}
