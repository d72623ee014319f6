using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using GqlAuthTooling.Cli.Checking;
using GqlAuthTooling.Cli.Output;
using GqlAuthTooling.Cli.Sources;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Mapping;

/// <summary><c>gqlauth map PATH --approve</c>: writes the approved surface of a project and says what that changed.</summary>
internal static class Approval
{
    /// <summary>Approves what is.</summary>
    /// <param name="environment">What it takes from the machine.</param>
    /// <param name="paths">The paths.</param>
    /// <param name="approved">The file to write; <see langword="null"/> for the project's own.</param>
    /// <param name="includeTests">Whether test projects count.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="InputException">The paths hold no schema or several, or the file can't be read or written.</exception>
    public static int Run(
        CliEnvironment environment, string[] paths, string? approved, bool includeTests, CancellationToken cancellation)
    {
        var (tree, project, surface) = Read(environment, paths, includeTests, cancellation);
        var file = approved is null ? FileOf(project) : Path.GetFullPath(approved, environment.CurrentFolder);
        var name = PathNames.Display(environment.CurrentFolder, file);
        var old = ApprovedFileStore.Read(file);
        var text = old is null ? ApprovedSurfaceText.New(surface) : ApprovedSurfaceText.Approve(old, surface);
        foreach (var note in tree.Notes.Concat(surface.Unwritable.Select(item =>
            $"{item.Key} is left out: '{item.Value}' is no access that can be approved; mend what 'gqlauth check' finds there first")))
        {
            environment.Error.Write($"gqlauth: note: {Paint.Plain(note)}\n");
        }

        if (old is not null && ApprovedFileStore.IsSame(old, text))
        {
            environment.Output.Write($"{Paint.Plain(name)} is up to date: {CheckText.Amount(surface.Lines.Count, "line")}\n");
            return ExitCodes.Clean;
        }

        var differences = SurfaceComparison.Of(surface, old is null ? [] : ApprovedSurface.Read(old).Lines);
        ApprovedFileStore.Write(file, text);
        Report(environment.Output, name, surface, differences);
        return ExitCodes.Clean;
    }

    private static (SourceTree Tree, LoadedProject Project, PermissionSurface Surface) Read(
        CliEnvironment environment, string[] paths, bool includeTests, CancellationToken cancellation)
    {
        using var progress = ProgressLine.For(environment);
        var tree = SourceLoader.Load(paths, environment.CurrentFolder, includeTests, progress);
        var found = new List<(LoadedProject Project, PermissionSurface Surface)>();
        foreach (var project in tree.Projects)
        {
            progress.Report("Mapping", project.Name);
            var surface = PermissionSurface.Of(project.Read(project.Compilation, cancellation).Model);
            if (surface.Lines.Count + surface.Unwritable.Count > 0)
            {
                found.Add((project, surface));
            }
        }

        Roots.MustExist(found.Count > 0, tree);
        if (found.Count > 1)
        {
            var names = found.Take(5).Select(item => PathNames.Display(environment.CurrentFolder, item.Project.Path))
                .Concat(found.Count > 5 ? [$"{found.Count - 5} more"] : []);
            throw new InputException(
                $"{found.Count} projects have a part of the schema ({string.Join(", ", names)}), and each has "
                + "an approved surface of its own. Approve them one by one: pass one .csproj.");
        }

        return found[0].Project.Only is null
            ? (tree, found[0].Project, found[0].Surface)
            : throw new InputException(
                $"What was passed is a part of {found[0].Project.Path}, and only a whole project can be approved. Pass the .csproj.");
    }

    private static string FileOf(LoadedProject project)
    {
        var files = project.AdditionalFiles.Select(file => file.Path).Where(ApprovedSurface.IsAt).ToArray();
        return files.Length switch
        {
            0 => Path.Combine(project.Folder, ApprovedSurface.FileName),
            1 => files[0],
            _ => throw new InputException(
                $"The project '{project.Path}' names several approved files ({string.Join(", ", files)}). Say which with --approved."),
        };
    }

    private static void Report(
        TextWriter output, string name, PermissionSurface surface, IReadOnlyList<SurfaceDifference> differences)
    {
        int Count(SurfaceChange change) => differences.Count(difference => difference.Change == change);
        var weaker = differences.Where(difference => difference.Change == SurfaceChange.Weaker).ToArray();
        output.Write(
            $"{Paint.Plain(name)} has {CheckText.Amount(surface.Lines.Count, "line")} now: {Count(SurfaceChange.New)} added, "
            + $"{Count(SurfaceChange.Gone)} removed, {Count(SurfaceChange.Changed)} changed, {weaker.Length} weakened\n");
        var width = weaker.Select(difference => difference.Coordinate.Length).DefaultIfEmpty().Max();
        foreach (var (_, coordinate, current, approved) in weaker)
        {
            output.Write(Paint.Plain(
                $"  weakened  {coordinate.PadRight(width)}  {approved?.Text} -> {(current ?? SurfaceAccess.Inherited).Text}") + "\n");
        }
    }
}
