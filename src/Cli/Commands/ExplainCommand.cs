using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.Cli.Explaining;
using GqlAuthTooling.Cli.Mapping;
using GqlAuthTooling.Cli.Output;
using GqlAuthTooling.Cli.Sources;
using GqlAuthTooling.Operations;
using GqlAuthTooling.Operations.Judging;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Cli.Commands;

/// <summary><c>gqlauth explain PATH… --operation FILE</c>: what an operation needs, and what a caller would be answered.</summary>
internal static class ExplainCommand
{
    private const string AllModes = "all";

    /// <summary>The command.</summary>
    /// <param name="environment">What it takes from the machine.</param>
    public static Command Create(CliEnvironment environment)
    {
        var paths = SharedOptions.PathsOrMap();
        var operation = new Option<string>("--operation", "-o")
        {
            Description = "The file with the operation, a GraphQL document or a request as JSON; - for standard input.",
            Required = true,
        };
        var name = new Option<string?>("--name") { Description = "The operation's name, where the document has several." };
        var variables = new Option<string?>("--variables")
        {
            Description = "The variables, JSON or a file. Without them: whatever variables there may be.",
        };
        var permissions = new Option<string?>("--permissions", "-p")
        {
            Description = "What the caller holds, with commas between, or a file. Empty: a credential that gives nothing.",
        };
        var anonymous = new Option<bool>("--anonymous") { Description = "The caller has no credential." };
        var mode = SharedOptions.OneOf("--mode", "How the server answers.", "reject", "partial", "dry-run", AllModes);
        var schema = SharedOptions.SchemaFile();
        var format = SharedOptions.OneOf("--format", "How to report.", "text", "json");
        var includeTests = SharedOptions.IncludeTests();
        var noColor = SharedOptions.NoColor();
        var command = new Command(
            "explain",
            "Says what an operation needs, and what a caller would be answered. Exit code: 0, 1 when the operation isn't valid or the "
            + "caller may not run all of it, 2 for unusable input.")
        {
            paths, operation, name, variables, permissions, anonymous, mode, schema, format, includeTests, noColor,
        };
        command.SetAction((result, cancellation) => Task.FromResult(Run(
            environment,
            new Request(
                result.GetRequiredValue(paths),
                result.GetRequiredValue(operation),
                result.GetValue(name),
                result.GetValue(variables),
                result.GetValue(permissions),
                result.GetValue(anonymous),
                ModesOf(result.GetRequiredValue(mode)),
                result.GetValue(schema),
                result.GetValue(includeTests)),
            result.GetRequiredValue(format),
            result.GetValue(noColor),
            cancellation)));
        return command;
    }

    private static int Run(CliEnvironment environment, Request request, string format, bool noColor, CancellationToken cancellation)
    {
        if (request.IsAnonymous && request.Permissions is not null)
        {
            throw new InputException("A caller without a credential holds nothing. Say either --anonymous or --permissions.");
        }

        // What is quickly read goes first, so that a wrong file is told before sources are read.
        var input = OperationInput.Read(environment, request.Operation, request.Name, request.Variables);
        var schema = request.SchemaFile is null ? null : SchemaFile.Read(request.SchemaFile, environment.CurrentFolder);
        var view = MapInput.Load(environment, request.Paths, request.IncludeTests, cancellation);
        var explanation = Explain(input, request, view, schema ?? SchemaOfMap.Of(view), environment.CurrentFolder);
        foreach (var note in explanation.Notes)
        {
            environment.Error.Write($"gqlauth: note: {Paint.Plain(note)}\n");
        }

        if (format == "json")
        {
            ExplainJson.Write(environment.Output, explanation);
        }
        else
        {
            new ExplainText(environment.Output, new Paint(environment.IsOutputTerminal && !environment.NoColor && !noColor)).Write(explanation);
        }

        return explanation.IsFinding ? ExitCodes.Findings : ExitCodes.Clean;
    }

    private static Explanation Explain(
        OperationInput input, Request request, MapView view, GraphQLSchema schema, string currentFolder)
    {
        var notes = new List<string>(view.Notes);
        var caller = request.IsAnonymous ? CallerInput.Anonymous(view.Map.Catalog)
            : request.Permissions is { } written ? CallerInput.Read(written, view.Map.Catalog, currentFolder)
            : null;
        notes.AddRange(caller?.Notes ?? []);
        JudgedOperation? judged = null;
        GraphQLSyntaxException? failure = null;
        try
        {
            var document = GraphQLDocument.Parse(input.Text, input.Source);
            judged = new OperationJudge(view.Map, schema).Judge(document, input.Name, input.Variables);
        }
        catch (GraphQLSyntaxException e)
        {
            failure = e;
        }

        if (input.Variables is null && judged?.Operation?.Variables.Count > 0)
        {
            notes.Add("no --variables: judged for whatever variables there may be, with everything in that they can bring in");
        }

        return new Explanation(
            input.Source, judged, failure, caller, caller is null || judged is null ? [] : request.Modes, input.Variables is not null, notes);
    }

    private static EnforcementMode[] ModesOf(string word) => word switch
    {
        "partial" => [EnforcementMode.Partial],
        "dry-run" => [EnforcementMode.DryRun],
        AllModes => [EnforcementMode.Reject, EnforcementMode.Partial, EnforcementMode.DryRun],
        _ => [EnforcementMode.Reject],
    };

    private sealed record Request(
        string[] Paths,
        string Operation,
        string? Name,
        string? Variables,
        string? Permissions,
        bool IsAnonymous,
        EnforcementMode[] Modes,
        string? SchemaFile,
        bool IncludeTests);
}
