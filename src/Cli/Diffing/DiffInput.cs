using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using GqlAuthTooling.Cli.Mapping;
using GqlAuthTooling.Cli.Mapping.Files;
using GqlAuthTooling.Cli.Output;
using GqlAuthTooling.Cli.Sdl;
using GqlAuthTooling.Cli.Sources;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Diffing;

/// <summary>Reads a side from whatever it is: a map, an approved surface, SDL, or sources.</summary>
/// <param name="environment">What the tool takes from the machine.</param>
/// <param name="includeTests">Whether test projects found in folders and solutions count.</param>
/// <param name="cancellation">Stops the reading.</param>
internal sealed class DiffInput(CliEnvironment environment, bool includeTests, CancellationToken cancellation)
{
    private const string Accepted =
        "Pass a permission map (.json, written by 'gqlauth map --format json'), an approved surface (PermissionMap.approved.txt), "
        + "SDL (.graphql, .graphqls, .gql), or sources (a folder, .csproj, .sln, .slnx or .cs)";

    private readonly List<string> _notes = [];

    /// <summary>What was left out.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Reads a side from a path.</summary>
    /// <param name="written">The path as written.</param>
    /// <param name="approved">The approved file to ask instead of those of the sources; <see langword="null"/> for those.</param>
    /// <param name="other">The old side, when this is the new one.</param>
    /// <exception cref="InputException">It can't be used.</exception>
    public DiffSide Read(string written, ApprovedFile? approved, DiffSide? other = null)
    {
        var path = Path.GetFullPath(written, environment.CurrentFolder);
        var approvals = approved is null ? DiffApprovals.None : DiffApprovals.Of(approved);
        if (Directory.Exists(path))
        {
            return ReadSources(new SourcePlace(written, path, environment.CurrentFolder), approved, other);
        }

        if (!File.Exists(path))
        {
            throw new InputException($"'{written}' doesn't exist (looked for '{path}'). {Accepted}.");
        }

        switch (Path.GetExtension(path).ToUpperInvariant())
        {
            case ".JSON":
                var map = DiffSide.Of(written, Noted(written, MapFile.Read(path, written)), isSdl: false, approvals);
                return map with { NotJudged = DiffProject.MissingFromMap(other?.Assemblies ?? [], map.Assemblies) };
            case ".GRAPHQL" or ".GRAPHQLS" or ".GQL":
                return DiffSide.Of(written, SdlMap.Read(path, written), isSdl: true, approvals);
            case ".TXT":
                return DiffSide.Of(written, ReadApproved(path, written).Surface, approvals);
            case ".CS" or ".CSPROJ" or ".SLN" or ".SLNX":
                return ReadSources(new SourcePlace(written, path, environment.CurrentFolder), approved, other);
            default:
                throw new InputException($"'{written}' is nothing that can be compared. {Accepted}.");
        }
    }

    /// <summary>Reads a side from sources.</summary>
    /// <param name="place">Where they are.</param>
    /// <param name="approved">The approved file to ask instead of theirs; <see langword="null"/> for theirs.</param>
    /// <param name="other">The old side, when this is the new one.</param>
    /// <exception cref="InputException">They can't be used, or hold no schema.</exception>
    public DiffSide ReadSources(SourcePlace place, ApprovedFile? approved, DiffSide? other)
    {
        using var progress = ProgressLine.For(environment);
        var tree = SourceLoader.Load([place.Path], place.Folder, includeTests, progress);
        var view = Noted(place.Name, MapViewBuilder.Build(tree, progress, cancellation));

        // What the old side approved is not asked, so an unreadable line there doesn't matter either.
        var approvals = other is null ? DiffApprovals.None
            : approved is null ? DiffApprovals.Of(ApprovedOf(tree), view.Map)
            : DiffApprovals.Of(approved);
        var root = Directory.Exists(place.Path) ? place.Path : Path.GetDirectoryName(place.Path)!;
        var projects = DiffProject.Of(tree, root);
        return DiffSide.Of(place.Name, view, isSdl: false, approvals) with
        {
            Projects = projects,
            NotJudged = other is null ? NotJudged.Nothing : DiffProject.Missing(Of(other), projects, root, place.Gaps),
        };

        // Of a map only the names of its assemblies are known.
        static IReadOnlyList<DiffProject> Of(DiffSide side) =>
            side.Projects.Count > 0 ? side.Projects : [.. side.Assemblies.Select(assembly => new DiffProject(assembly, assembly))];
    }

    /// <summary>Reads an approved file.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="name">What it is called in messages.</param>
    /// <exception cref="InputException">It can't be read, or a line of it can't.</exception>
    public static ApprovedFile ReadApproved(string path, string name)
    {
        if (!File.Exists(path))
        {
            throw new InputException($"The approved file '{name}' doesn't exist. Write it with 'gqlauth map PATH --approve'.");
        }

        var text = SourceFiles.Read(path, out var problem) ?? throw new InputException($"'{name}' {problem}. {Accepted}.");
        return ApprovedFile.Read(text, name);
    }

    // Several projects can make assemblies of one name, and one project can name several files: all are asked.
    private ILookup<string, ApprovedFile?> ApprovedOf(SourceTree tree) =>
        tree.Projects.SelectMany(project => project.AdditionalFiles.Where(file => ApprovedSurface.IsAt(file.Path))
                .Select(file => (file.Path, Text: file.GetText(cancellation)))
                .Select(file => file.Text is null ? null : ApprovedFile.Read(file.Text, file.Path))
                .DefaultIfEmpty()
                .Select(file => (Assembly: project.Compilation.AssemblyName ?? project.Name, File: file)))
            .ToLookup(item => item.Assembly, item => item.File, StringComparer.Ordinal);

    private MapView Noted(string name, MapView view)
    {
        _notes.AddRange(view.Notes.Select(note => $"{name}: {note}"));
        return view;
    }
}

/// <summary>Where sources are.</summary>
/// <param name="Name">What they are called in reports.</param>
/// <param name="Path">The full path.</param>
/// <param name="Folder">The folder that paths in messages are relative to.</param>
internal sealed record SourcePlace(string Name, string Path, string Folder)
{
    /// <summary>Folders that can't be looked into, relative to the path, with slashes.</summary>
    public IReadOnlyList<string> Gaps { get; init; } = [];
}
