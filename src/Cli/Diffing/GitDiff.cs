using System;
using System.IO;
using System.Linq;
using System.Threading;
using GqlAuthTooling.Cli.Git;
using GqlAuthTooling.Cli.Sources;

namespace GqlAuthTooling.Cli.Diffing;

/// <summary>Compares two revisions of a source tree. Both are read from commits, so that one is read like the other.</summary>
internal static class GitDiff
{
    /// <summary>The comparison.</summary>
    /// <param name="environment">What the tool takes from the machine.</param>
    /// <param name="input">Reads the sides.</param>
    /// <param name="written">The range as written.</param>
    /// <param name="paths">The source path, or none.</param>
    /// <param name="approved">The approved file to ask instead of those of the new revision.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InputException">There is no repository, no such revision, or no schema in one of them.</exception>
    public static DiffReport Compare(
        CliEnvironment environment, DiffInput input, string written, string[] paths, ApprovedFile? approved, CancellationToken cancellation)
    {
        if (paths.Length > 1)
        {
            throw new InputException("With --git, pass one source path, or none for the current folder: the revisions are what is compared.");
        }

        var range = GitRange.Parse(written);
        var repository = GitRepository.Of(Path.GetFullPath(paths.FirstOrDefault() ?? ".", environment.CurrentFolder), cancellation);
        var (from, to) = (repository.Resolve(range.Old), repository.Resolve(range.New));
        var start = range.FromMergeBase ? repository.MergeBase(from, to, written) : from;
        var old = Read(repository, start, range.FromMergeBase ? start[..12] : range.Old, input, (null, null), out var oldNotes, cancellation);
        var current = Read(repository, to, range.New, input, (approved, old), out var newNotes, cancellation);
        return new DiffReport(old.Name, current.Name, MapDiff.Compare(old, current), [.. oldNotes, .. newNotes, .. input.Notes]);
    }

    private static DiffSide Read(
        GitRepository repository,
        string commit,
        string name,
        DiffInput input,
        (ApprovedFile? Approved, DiffSide? Other) with,
        out string[] notes,
        CancellationToken cancellation)
    {
        using var tree = repository.Read(commit);
        var path = Path.Combine(tree.Folder, repository.Path.Replace('/', Path.DirectorySeparatorChar));
        if (!Path.Exists(path))
        {
            throw new InputException($"'{repository.Path}' doesn't exist in {name}. Name a path that both revisions have, or the folder around it.");
        }

        cancellation.ThrowIfCancellationRequested();
        try
        {
            notes = [.. tree.Notes.Select(note => $"{name}: {note}")];
            return input.ReadSources(
                new SourcePlace(name, path, tree.Folder) { Gaps = [.. tree.LeftOut.Select(left => Path.GetRelativePath(path, Path.Combine(tree.Folder, left)).Replace('\\', '/'))] },
                with.Approved,
                with.Other);
        }
        catch (InputException e)
        {
            // Nobody knows the temporary folder, and it is gone when this is read.
            throw new InputException($"In {name}: {Named(e.Message, tree.Folder)}", e);
        }
    }

    private static string Named(string message, string folder) =>
        message.Replace(folder + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal)
            .Replace(folder, ".", StringComparison.Ordinal);
}
