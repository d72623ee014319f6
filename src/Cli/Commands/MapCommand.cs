using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.Cli.Mapping;
using GqlAuthTooling.Cli.Output;
using GqlAuthTooling.Cli.Sources;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Commands;

/// <summary><c>gqlauth map PATH</c>: the permission map of a source tree, the one that a server enforces.</summary>
internal static class MapCommand
{
    /// <summary>The command.</summary>
    /// <param name="environment">What it takes from the machine.</param>
    public static Command Create(CliEnvironment environment)
    {
        var paths = SharedOptions.Paths();
        var format = SharedOptions.OneOf("--format", "How to report.", "text", "json", "markdown");
        var includeTests = SharedOptions.IncludeTests();
        var noColor = SharedOptions.NoColor();
        var approve = new Option<bool>("--approve")
        {
            Description = $"Write {ApprovedSurface.FileName} beside the project: what its schema is today counts as reviewed.",
        };
        var approved = new Option<string?>("--approved") { Description = "The file that --approve writes instead." };
        var command = new Command("map", "Says who may use what: every field with its access and what it needs. Exit code: 0, or 2 for unusable input.")
        {
            paths, format, approve, approved, includeTests, noColor,
        };
        command.SetAction((result, cancellation) =>
        {
            var isApproval = result.GetValue(approve);
            if (!isApproval && result.GetValue(approved) is not null)
            {
                throw new InputException("--approved names the file that --approve writes. Say --approve too.");
            }

            return Task.FromResult(isApproval
                ? Approval.Run(
                    environment, result.GetRequiredValue(paths), result.GetValue(approved), result.GetValue(includeTests), cancellation)
                : Run(
                    environment,
                    result.GetRequiredValue(paths),
                    result.GetRequiredValue(format),
                    result.GetValue(includeTests),
                    result.GetValue(noColor),
                    cancellation));
        });
        return command;
    }

    private static int Run(
        CliEnvironment environment, string[] paths, string format, bool includeTests, bool noColor, CancellationToken cancellation)
    {
        var view = MapInput.Load(environment, paths, includeTests, cancellation);
        foreach (var note in view.Notes)
        {
            environment.Error.Write($"gqlauth: note: {Paint.Plain(note)}\n");
        }

        switch (format)
        {
            case "json":
                MapJson.Write(environment.Output, view);
                break;
            case "markdown":
                MapMarkdown.Write(environment.Output, view);
                break;
            default:
                new MapText(environment.Output, new Paint(environment.IsOutputTerminal && !environment.NoColor && !noColor)).Write(view);
                break;
        }

        return ExitCodes.Clean;
    }
}
