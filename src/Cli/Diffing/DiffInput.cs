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
    /// <exception cref="InputException">It can't be used.</exception>
    public DiffSide Read(string written, ApprovedSurface? approved)
    {
        var path = Path.GetFullPath(written, environment.CurrentFolder);
        var approvals = approved is null ? DiffApprovals.None : DiffApprovals.Of(approved);
        if (Directory.Exists(path))
        {
            return ReadSources(written, written, environment.CurrentFolder, approved);
        }

        if (!File.Exists(path))
        {
            throw new InputException($"'{written}' doesn't exist (looked for '{path}'). {Accepted}.");
        }

        switch (Path.GetExtension(path).ToUpperInvariant())
        {
            case ".JSON":
                return DiffSide.Of(written, Noted(written, MapFile.Read(path, written)), isSdl: false, approvals);
            case ".GRAPHQL" or ".GRAPHQLS" or ".GQL":
                return DiffSide.Of(written, SdlMap.Read(path, written), isSdl: true, approvals);
            case ".TXT":
                return DiffSide.Of(written, ReadApproved(path, written), approvals);
            case ".CS" or ".CSPROJ" or ".SLN" or ".SLNX":
                return ReadSources(written, written, environment.CurrentFolder, approved);
            default:
                throw new InputException($"'{written}' is nothing that can be compared. {Accepted}.");
        }
    }

    /// <summary>Reads a side from sources.</summary>
    /// <param name="name">What it is called in reports.</param>
    /// <param name="path">The path.</param>
    /// <param name="folder">What the path is relative to.</param>
    /// <param name="approved">The approved file to ask instead of theirs; <see langword="null"/> for theirs.</param>
    /// <exception cref="InputException">They can't be used, or hold no schema.</exception>
    public DiffSide ReadSources(string name, string path, string folder, ApprovedSurface? approved)
    {
        using var progress = ProgressLine.For(environment);
        var tree = SourceLoader.Load([path], folder, includeTests, progress);
        var view = Noted(name, MapViewBuilder.Build(tree, progress, cancellation));
        var approvals = approved is null ? DiffApprovals.Of(ApprovedOf(tree), view.Map) : DiffApprovals.Of(approved);
        return DiffSide.Of(name, view, isSdl: false, approvals);
    }

    /// <summary>Reads an approved file.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="name">What it is called in messages.</param>
    /// <exception cref="InputException">It can't be read, or a line of it can't.</exception>
    public static ApprovedSurface ReadApproved(string path, string name)
    {
        if (!File.Exists(path))
        {
            throw new InputException($"The approved file '{name}' doesn't exist. Write it with 'gqlauth map PATH --approve'.");
        }

        var text = SourceFiles.Read(path, out var problem) ?? throw new InputException($"'{name}' {problem}. {Accepted}.");
        return Readable(ApprovedSurface.Read(text), name);
    }

    private Dictionary<string, ApprovedSurface> ApprovedOf(SourceTree tree)
    {
        var files = new Dictionary<string, ApprovedSurface>(StringComparer.Ordinal);
        foreach (var project in tree.Projects)
        {
            var lines = project.AdditionalFiles.Where(file => ApprovedSurface.IsAt(file.Path))
                .Select(file => (file.Path, Text: file.GetText(cancellation))).Where(file => file.Text is not null)
                .Select(file => Readable(ApprovedSurface.Read(file.Text!), file.Path)).ToArray();
            if (lines.Length > 0)
            {
                files[project.Compilation.AssemblyName ?? project.Name] = lines[0];
            }
        }

        return files;
    }

    // A line that nobody can read approves nobody knows what.
    private static ApprovedSurface Readable(ApprovedSurface surface, string name) => surface.Problems is [var first, ..]
        ? throw new InputException($"'{name}' line {first.Number} {first.What}. {first.Advice}.")
        : surface;

    private MapView Noted(string name, MapView view)
    {
        _notes.AddRange(view.Notes.Select(note => $"{name}: {note}"));
        return view;
    }
}
