using System;
using System.CommandLine;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.Analyzers;
using GqlAuthTooling.Cli.Checking;
using GqlAuthTooling.Cli.Output;
using GqlAuthTooling.Cli.Sources;

namespace GqlAuthTooling.Cli.Commands;

/// <summary><c>gqlauth check PATH…</c>: the rules over source trees.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    /// <param name="environment">What it takes from the machine.</param>
    public static Command Create(CliEnvironment environment)
    {
        var paths = SharedOptions.Paths();
        var format = SharedOptions.OneOf("--format", "How to report.", "text", "json", "sarif");
        var preset = new Option<string?>("--preset")
        {
            Description = "The severities: recommended, strict (warnings about the schema are errors) or adopt (suggestions, but for the approved surface). Default: the project's GqlAuthPreset. What .editorconfig says of a rule wins.",
        };
        preset.AcceptOnlyFromAmong("recommended", "strict", "adopt");
        var failOn = SharedOptions.OneOf("--fail-on", "The severity from which the exit code is 1.", "warning", "error");
        var today = new Option<string?>("--today") { Description = "The date that counts as today, yyyy-MM-dd. Default: the project's GqlAuthToday, else today in UTC." };
        var includeTests = SharedOptions.IncludeTests();
        var noColor = SharedOptions.NoColor();
        var command = new Command("check", "Checks that every field is accounted for. Exit code: 0 clean, 1 findings, 2 unusable input.")
        {
            paths, format, preset, failOn, today, includeTests, noColor,
        };
        command.SetAction((result, cancellation) => RunAsync(
            environment,
            new Request(
                result.GetRequiredValue(paths),
                result.GetRequiredValue(format),
                result.GetValue(preset),
                result.GetRequiredValue(failOn) == "error" ? FindingSeverity.Error : FindingSeverity.Warning,
                result.GetValue(today),
                result.GetValue(includeTests),
                result.GetValue(noColor)),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CliEnvironment environment, Request request, CancellationToken cancellation)
    {
        var start = environment.Time.GetTimestamp();
        MustBeDate(request.Today);
        var result = await CheckAsync(environment, request, cancellation).ConfigureAwait(false);
        foreach (var note in result.Notes)
        {
            environment.Error.Write($"gqlauth: note: {Paint.Plain(note)}\n");
        }

        switch (request.Format)
        {
            case "json":
                CheckJson.Write(environment.Output, result, environment.CurrentFolder);
                break;
            case "sarif":
                CheckSarif.Write(environment.Output, result, SarifPlaces.RepositoryRoot(environment.CurrentFolder));
                break;
            default:
                var paint = new Paint(environment.IsOutputTerminal && !environment.NoColor && !request.NoColor);
                new CheckText(environment.Output, paint, environment.CurrentFolder)
                    .Write(result, environment.IsOutputTerminal ? environment.Time.GetElapsedTime(start) : null);
                break;
        }

        var fails = result.Count(FindingSeverity.Error) > 0
            || (request.FailOn == FindingSeverity.Warning && result.Count(FindingSeverity.Warning) > 0);
        return fails ? ExitCodes.Findings : ExitCodes.Clean;
    }

    private static async Task<CheckResult> CheckAsync(CliEnvironment environment, Request request, CancellationToken cancellation)
    {
        using var progress = ProgressLine.For(environment);
        var tree = SourceLoader.Load(request.Paths, environment.CurrentFolder, request.IncludeTests, progress);
        Preset? preset = Presets.TryParse(request.Preset, out var parsed) ? parsed : null;
        return await new Checker(preset, request.Today, environment.Time, progress).CheckAsync(tree, cancellation).ConfigureAwait(false);
    }

    private static void MustBeDate(string? today)
    {
        if (today is not null && !DateOnly.TryParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            throw new InputException($"'{today}' is no date for --today. Write it as yyyy-MM-dd, for example 2026-01-31.");
        }
    }

    private sealed record Request(
        string[] Paths, string Format, string? Preset, FindingSeverity FailOn, string? Today, bool IncludeTests, bool NoColor);
}
