using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.Cli.Mapping;
using GqlAuthTooling.Cli.Mapping.Html;
using GqlAuthTooling.Cli.Mapping.Sdl;
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
        paths.Description += " Or one map that '--format json' wrote.";
        var format = SharedOptions.OneOf("--format", "How to report.", "text", "json", "markdown", "html", "sdl");
        var output = SharedOptions.Output();
        var includeTests = SharedOptions.IncludeTests();
        var noColor = SharedOptions.NoColor();
        var approve = new Option<bool>("--approve")
        {
            Description = $"Write {ApprovedSurface.FileName} beside the project: what its schema is today counts as reviewed.",
        };
        var approved = new Option<string?>("--approved") { Description = "The file that --approve writes instead." };
        var command = new Command("map", "Says who may use what: every field with its access and what it needs. Exit code: 0, or 2 for unusable input.")
        {
            paths, format, output, approve, approved, includeTests, noColor,
        };
        command.SetAction((result, cancellation) =>
        {
            var isApproval = result.GetValue(approve);
            if (!isApproval && result.GetValue(approved) is not null)
            {
                throw new InputException("--approved names the file that --approve writes. Say --approve too.");
            }

            if (isApproval && result.GetValue(output) is not null)
            {
                throw new InputException("--output names the file of a report, and --approve writes none. Name the approved file with --approved.");
            }

            return Task.FromResult(isApproval
                ? Approval.Run(
                    environment, result.GetRequiredValue(paths), result.GetValue(approved), result.GetValue(includeTests), cancellation)
                : Run(
                    environment,
                    result.GetRequiredValue(paths),
                    result.GetRequiredValue(format),
                    result.GetValue(output),
                    result.GetValue(includeTests),
                    result.GetValue(noColor),
                    cancellation));
        });
        return command;
    }

    private static int Run(
        CliEnvironment environment,
        string[] paths,
        string format,
        string? output,
        bool includeTests,
        bool noColor,
        CancellationToken cancellation)
    {
        var view = MapInput.Load(environment, paths, includeTests, cancellation);
        foreach (var note in view.Notes)
        {
            environment.Error.Write($"gqlauth: note: {Paint.Plain(note)}\n");
        }

        using var file = output is null ? null : new StringWriter();
        var isColored = file is null && environment.IsOutputTerminal && !environment.NoColor && !noColor;
        Write(file ?? environment.Output, environment.Error, view, format, new Paint(isColored));
        if (file is not null)
        {
            OutputFile.Write(environment.CurrentFolder, output!, file.ToString());
        }

        return ExitCodes.Clean;
    }

    private static void Write(TextWriter writer, TextWriter notes, MapView view, string format, Paint paint)
    {
        switch (format)
        {
            case "json":
                MapJson.Write(writer, view);
                break;
            case "markdown":
                MapMarkdown.Write(writer, view);
                break;
            case "html":
                MapHtml.Write(writer, view);
                break;
            case "sdl":
                if (MapSdl.Write(writer, view) is var unsaid and > 0)
                {
                    notes.Write($"gqlauth: note: {CheckText.Amount(unsaid, "thing")} of the map can't be said in SDL as it is; the document names each at its top\n");
                }

                break;
            default:
                new MapText(writer, paint).Write(view);
                break;
        }
    }
}
