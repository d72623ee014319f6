using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.Cli.Explaining;
using GqlAuthTooling.Cli.Mapping;
using GqlAuthTooling.Cli.Output;
using GqlAuthTooling.Cli.Surveying;
using GqlAuthTooling.Operations.Judging;

namespace GqlAuthTooling.Cli.Commands;

/// <summary><c>gqlauth operations DIR</c>: the least that each client's operations need.</summary>
internal static class OperationsCommand
{
    /// <summary>The command.</summary>
    /// <param name="environment">What it takes from the machine.</param>
    public static Command Create(CliEnvironment environment)
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "A folder with .graphql and .gql files and lists of persisted operations, a folder below it for each client.",
        };
        var source = new Option<string[]>("--schema-source", "-s")
        {
            Description = "The server: a map that 'gqlauth map --format json' wrote, or its sources.",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var schema = SharedOptions.SchemaFile();
        var budget = new Option<string?>("--budget")
        {
            Description = "A file that says what clients were given, 'client: Permission, Permission' a line.",
        };
        var format = SharedOptions.OneOf("--format", "How to report.", "text", "json");
        var includeTests = SharedOptions.IncludeTests();
        var noColor = SharedOptions.NoColor();
        var command = new Command(
            "operations",
            "Says the least that clients' operations need, and which deprecated members they use. Exit code: 0, 1 when an operation "
            + "isn't valid or needs more than its client was given, 2 for unusable input.")
        {
            folder, source, schema, budget, format, includeTests, noColor,
        };
        command.SetAction((result, cancellation) => Task.FromResult(Run(
            environment,
            new Request(
                result.GetRequiredValue(folder),
                result.GetRequiredValue(source),
                result.GetValue(schema),
                result.GetValue(budget),
                result.GetValue(includeTests)),
            result.GetRequiredValue(format),
            result.GetValue(noColor),
            cancellation)));
        return command;
    }

    private static int Run(CliEnvironment environment, Request request, string format, bool noColor, CancellationToken cancellation)
    {
        var notes = new List<string>();
        var budget = request.Budget is null ? null : Budget.Read(request.Budget, environment.CurrentFolder);
        var documents = OperationFiles.Find(request.Folder, environment.CurrentFolder, notes);
        var schema = request.SchemaFile is null ? null : SchemaFile.Read(request.SchemaFile, environment.CurrentFolder);
        var view = MapInput.Load(environment, request.Source, request.IncludeTests, cancellation);
        notes.AddRange(view.Notes);
        var survey = Survey.Of(documents, new OperationJudge(view.Map, schema ?? SchemaOfMap.Of(view)), notes);
        var overruns = budget?.Check(survey);
        if (budget is not null)
        {
            var unknown = budget.Clients.Except(documents.Select(document => document.Client), StringComparer.Ordinal).ToArray();
            notes.AddRange(unknown.Select(client => $"the budget has a line for the client '{client}', of which there is no operation"));
        }

        foreach (var note in notes)
        {
            environment.Error.Write($"gqlauth: note: {Paint.Plain(note)}\n");
        }

        if (format == "json")
        {
            SurveyJson.Write(environment.Output, survey, overruns, notes);
        }
        else
        {
            var paint = new Paint(environment.IsOutputTerminal && !environment.NoColor && !noColor);
            new SurveyText(environment.Output, paint).Write(survey, overruns);
        }

        return survey.Failures.Count > 0 || overruns?.Count > 0 ? ExitCodes.Findings : ExitCodes.Clean;
    }

    private sealed record Request(string Folder, string[] Source, string? SchemaFile, string? Budget, bool IncludeTests);
}
