using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.Cli.Diffing;
using GqlAuthTooling.Cli.Git;
using GqlAuthTooling.Cli.Output;
using GqlAuthTooling.Cli.Sources;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Commands;

/// <summary><c>gqlauth diff OLD NEW</c>: what a change opens and closes.</summary>
internal static class DiffCommand
{
    /// <summary>The command.</summary>
    /// <param name="environment">What it takes from the machine.</param>
    public static Command Create(CliEnvironment environment)
    {
        var paths = new Argument<string[]>("OLD NEW")
        {
            Description = "Two maps (.json), approved surfaces (.txt), SDL files (.graphql) or source trees, in any pairing. With --git: one source path, or none for the current folder.",
            Arity = new ArgumentArity(0, 2),
        };
        var git = new Option<string?>("--git")
        {
            Description = "Two revisions of a source tree instead of OLD and NEW: main..HEAD as they are, main...HEAD from where HEAD left main.",
        };
        var approved = new Option<string?>("--approved")
        {
            Description = $"The file that approves widenings. Default: each {ApprovedSurface.FileName} of the new sources.",
        };
        var format = SharedOptions.OneOf("--format", "How to report.", "text", "json", "markdown");
        var includeTests = SharedOptions.IncludeTests();
        var noColor = SharedOptions.NoColor();
        var command = new Command(
            "diff",
            "Says what a change opens and closes. Exit code: 0, 1 when access is widened, or something no longer judged, without approval, 2 unusable input.")
        {
            paths, git, approved, format, includeTests, noColor,
        };
        command.SetAction((result, cancellation) => Task.FromResult(Run(
            environment,
            new Request(
                result.GetValue(paths) ?? [],
                result.GetValue(git),
                result.GetValue(approved),
                result.GetRequiredValue(format),
                result.GetValue(includeTests),
                result.GetValue(noColor)),
            cancellation)));
        return command;
    }

    private static int Run(CliEnvironment environment, Request request, CancellationToken cancellation)
    {
        var input = new DiffInput(environment, request.IncludeTests, cancellation);
        var approved = request.Approved is { } file
            ? DiffInput.ReadApproved(Path.GetFullPath(file, environment.CurrentFolder), file)
            : null;
        var report = request.Git is { } range
            ? GitDiff.Compare(environment, input, range, request.Paths, approved, cancellation)
            : Compare(input, request.Paths, approved);
        foreach (var note in report.Notes)
        {
            environment.Error.Write($"gqlauth: note: {Paint.Plain(note)}\n");
        }

        switch (request.Format)
        {
            case "json":
                DiffJson.Write(environment.Output, report);
                break;
            case "markdown":
                DiffMarkdown.Write(environment.Output, report);
                break;
            default:
                new DiffText(environment.Output, new Paint(environment.IsOutputTerminal && !environment.NoColor && !request.NoColor)).Write(report);
                break;
        }

        return report.Unapproved > 0 ? ExitCodes.Findings : ExitCodes.Clean;
    }

    private static DiffReport Compare(DiffInput input, string[] paths, ApprovedFile? approved)
    {
        if (paths.Length != 2)
        {
            throw new InputException("diff compares two things. Pass OLD and NEW, or --git main..HEAD. 'gqlauth diff --help' says what they can be.");
        }

        var old = input.Read(paths[0], approved: null);
        var current = input.Read(paths[1], approved, old);
        return new DiffReport(old.Name, current.Name, MapDiff.Compare(old, current), input.Notes);
    }

    private sealed record Request(string[] Paths, string? Git, string? Approved, string Format, bool IncludeTests, bool NoColor);
}
