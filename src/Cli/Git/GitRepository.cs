using System;
using System.IO;
using System.Linq;
using System.Threading;
using GqlAuthTooling.Cli.Sources;

namespace GqlAuthTooling.Cli.Git;

/// <summary>The repository that a folder is in, for reading only.</summary>
internal sealed class GitRepository
{
    private readonly string _folder;
    private readonly CancellationToken _cancellation;

    private GitRepository(string folder, string path, CancellationToken cancellation)
    {
        _folder = folder;
        _cancellation = cancellation;
        Path = path;
    }

    /// <summary>What was asked for, relative to the top of the repository, with slashes; empty for all of it.</summary>
    public string Path { get; }

    /// <summary>Finds the repository of a path, which need not exist today.</summary>
    /// <param name="path">A full path.</param>
    /// <param name="cancellation">Stops git.</param>
    /// <exception cref="InputException">There is none, or git refuses it.</exception>
    public static GitRepository Of(string path, CancellationToken cancellation)
    {
        var folder = path;
        while (!Directory.Exists(folder))
        {
            folder = System.IO.Path.GetDirectoryName(folder) ?? throw new InputException($"'{path}' is in no folder that exists.");
        }

        var (exitCode, prefix, error) = GitProcess.Run(folder, cancellation, "rev-parse", "--show-prefix");
        if (exitCode != 0)
        {
            throw new InputException(
                $"'{path}' can't be read from git: {Complaint(error)}. Run this inside the repository, or name a path in it.");
        }

        var rest = System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/');
        var whole = prefix.TrimEnd('\n', '\r') + (rest == "." ? string.Empty : rest);
        return new GitRepository(folder, whole.Trim('/'), cancellation);
    }

    /// <summary>The commit that a revision names.</summary>
    /// <param name="revision">The revision, as git takes it.</param>
    /// <exception cref="InputException">It names none.</exception>
    public string Resolve(string revision)
    {
        // What starts with a dash is never handed to git, whatever it would make of it.
        var (exitCode, output, _) = revision.Length == 0 || revision[0] == '-' || revision.Any(char.IsControl)
            ? (1, string.Empty, string.Empty)
            : GitProcess.Run(_folder, _cancellation, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
        return exitCode == 0 ? output.Trim() : throw new InputException(
            $"The revision '{revision}' is not in this repository. "
            + (IsShallow()
                ? "The clone is shallow: fetch the history first, with 'git fetch --unshallow', or 'fetch-depth: 0' of actions/checkout."
                : "Check the spelling, or fetch it; a branch that was only fetched is called 'origin/name'."));
    }

    /// <summary>The commit where two commits parted.</summary>
    /// <param name="one">A commit.</param>
    /// <param name="other">The other commit.</param>
    /// <param name="range">What the user wrote.</param>
    /// <exception cref="InputException">They have none in common.</exception>
    public string MergeBase(string one, string other, string range)
    {
        var (exitCode, output, _) = GitProcess.Run(_folder, _cancellation, "merge-base", one, other);
        return exitCode == 0 ? output.Trim() : throw new InputException(
            $"'{range}' has no commit in common, so there is no place where the two parted. "
            + (IsShallow() ? "The clone is shallow: fetch the history with 'git fetch --unshallow'." : "Write two dots to compare them as they are."));
    }

    /// <summary>Reads every file of a commit.</summary>
    /// <param name="commit">The commit.</param>
    public GitTree Read(string commit) => GitTree.Read(_folder, commit, _cancellation);

    /// <summary>What git complained of, on one line and without its prefix.</summary>
    /// <param name="error">Its standard error.</param>
    public static string Complaint(string error)
    {
        var line = error.Split('\n').FirstOrDefault(line => line.Trim().Length > 0)?.Trim() ?? "git failed without a word";
        return (line.StartsWith("fatal: ", StringComparison.Ordinal) ? line["fatal: ".Length..] : line).TrimEnd('.');
    }

    private bool IsShallow() =>
        GitProcess.Run(_folder, _cancellation, "rev-parse", "--is-shallow-repository").Output.Trim() == "true";
}
