using System.Collections.Generic;
using System.IO;
using System.Linq;
using GqlAuthTooling.Cli.Output;
using GqlAuthTooling.Cli.Sources.Projects;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GqlAuthTooling.Cli.Sources;

/// <summary>Projects and what they reference; each is read once and compiled once, however often it is reached.</summary>
internal sealed class ProjectGraph(IProgressDisplay progress, List<string> notes)
{
    private readonly Dictionary<string, ProjectFile> _projects = new(PathNames.Comparer);
    private readonly Dictionary<string, CSharpCompilation> _compilations = new(PathNames.Comparer);
    private readonly Dictionary<string, IReadOnlyList<ProjectFile>> _closures = new(PathNames.Comparer);
    private readonly EditorConfigs _configs = new();

    /// <summary>The project of a file; read at most once.</summary>
    /// <param name="path">The project file, a full path.</param>
    public ProjectFile Project(string path)
    {
        if (!_projects.TryGetValue(path, out var project))
        {
            progress.Report("Reading projects", Path.GetFileName(path));
            project = ProjectFile.Read(path);
            _projects.Add(path, project);
        }

        return project;
    }

    /// <summary>A project as a compilation, with everything it references.</summary>
    /// <param name="path">The project file, a full path.</param>
    /// <param name="only">The files to report on; <see langword="null"/> for all.</param>
    public LoadedProject Load(string path, IReadOnlySet<string>? only)
    {
        var project = Project(path);
        return new LoadedProject(
            project.Name,
            project.Path,
            project.VisibleProperties(),
            WithPermissions(
                Compile(project),
                Closure(project).Append(project).SelectMany(member => AdditionalFile.Read(member.AdditionalFiles, member.Path, notes))),
            _configs.For(project.Files),
            AdditionalFile.Read(project.AdditionalFiles, project.Path, notes),
            only);
    }

    /// <summary>Files without a project as a compilation.</summary>
    /// <param name="folder">The folder that holds them.</param>
    /// <param name="files">The files.</param>
    public LoadedProject LoadLooseFiles(string folder, IReadOnlyList<string> files)
    {
        progress.Report("Reading sources", folder);
        var additional = AdditionalFile.Read(AdditionalFileItems.Beside(folder), folder, notes);
        var name = Path.GetFileName(folder.TrimEnd(Path.DirectorySeparatorChar)) is { Length: > 0 } last ? last : "Sources";
        return new LoadedProject(
            name,
            folder,
            new Dictionary<string, string> { ["RootNamespace"] = name },
            WithPermissions(CompilationFactory.OfLooseFiles(name, folder, files, notes), additional),
            _configs.For(files),
            additional,
            Only: null);
    }

    private static CSharpCompilation WithPermissions(CSharpCompilation compilation, IEnumerable<AdditionalText> files) =>
        (CSharpCompilation)ListedPermissions.AddTo(
            compilation,
            files.Where(file => PermissionsFile.Is(file.Path))
                .SelectMany(file => PermissionsFileReader.Read(file, default).Catalogue.Names)
                .Distinct(System.StringComparer.Ordinal).ToEquatableArray());

    // References first, so that a project finds its references compiled; a circle is cut where it closes.
    private CSharpCompilation Compile(ProjectFile project)
    {
        foreach (var member in PostOrder(project))
        {
            if (!_compilations.ContainsKey(member.Path))
            {
                progress.Report("Reading sources", member.Name);
                var references = Closure(member).Where(reference => _compilations.ContainsKey(reference.Path)).ToArray();
                _compilations.Add(
                    member.Path,
                    CompilationFactory.Of(
                        member,
                        references.Select(reference => _compilations[reference.Path]).ToArray(),
                        references.Append(member).SelectMany(p => p.Packages)
                            .Any(package => package.StartsWith("HotChocolate", System.StringComparison.OrdinalIgnoreCase)),
                        notes));
            }
        }

        return _compilations[project.Path];
    }

    private IReadOnlyList<ProjectFile> Closure(ProjectFile project)
    {
        if (!_closures.TryGetValue(project.Path, out var closure))
        {
            closure = PostOrder(project).Where(member => member != project).ToArray();
            _closures.Add(project.Path, closure);
        }

        return closure;
    }

    private List<ProjectFile> PostOrder(ProjectFile start)
    {
        var (order, seen) = (new List<ProjectFile>(), new HashSet<string>(PathNames.Comparer) { start.Path });
        var open = new Stack<(ProjectFile Project, Queue<string> Left)>();
        open.Push((start, new Queue<string>(start.References)));
        while (open.TryPeek(out var top))
        {
            if (!top.Left.TryDequeue(out var next))
            {
                order.Add(open.Pop().Project);
            }
            else if (ProjectFile.Is(next) && seen.Add(next) && IsThere(next, top.Project))
            {
                var project = Project(next);
                open.Push((project, new Queue<string>(project.References)));
            }
        }

        return order;
    }

    private bool IsThere(string reference, ProjectFile from)
    {
        if (File.Exists(reference))
        {
            return true;
        }

        var note = $"{from.Path} references {reference}, which doesn't exist; types from it are known by name only";
        if (!notes.Contains(note))
        {
            notes.Add(note);
        }

        return false;
    }
}
