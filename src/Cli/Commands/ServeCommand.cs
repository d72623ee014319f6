using System;
using System.CommandLine;
using GqlAuthTooling.Cli.Serving;
using GqlAuthTooling.Cli.Sources;

namespace GqlAuthTooling.Cli.Commands;

/// <summary><c>gqlauth serve PATH</c>: a GraphQL server with made-up data and the real rules, on this machine only.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 5090;
    private const int LastPort = 65_535;

    private static readonly (string Word, EnforcementMode Mode)[] Modes =
    [
        ("reject", EnforcementMode.Reject), ("partial", EnforcementMode.Partial), ("dry-run", EnforcementMode.DryRun),
    ];

    /// <summary>The command.</summary>
    /// <param name="environment">What it takes from the machine.</param>
    public static Command Create(CliEnvironment environment)
    {
        var paths = SharedOptions.Paths();
        paths.Description = "A map that 'gqlauth map --format json' wrote, or C# files, folders, .csproj, .sln or .slnx files.";
        var port = new Option<int>("--port")
        {
            Description = "The port on 127.0.0.1; 0 for a free one.",
            DefaultValueFactory = _ => DefaultPort,
        };
        var mode = SharedOptions.OneOf(
            "--mode", "What happens to an operation that needs more than its caller has.", [.. Array.ConvertAll(Modes, one => one.Word)]);
        var data = new Option<string?>("--data")
        {
            Description = $"A file with values to answer, the token's permissions and requests to show. Default: {SandboxFile.FileName} beside the sources.",
        };
        var database = new Option<string?>("--database")
        {
            Description = "A SQLite file that keeps the tokens. Default: one that is gone in the end.",
        };
        var permission = new Option<string[]>("--permission")
        {
            Description = "A permission of the token that is printed; may be repeated. Default: what the data file says, else all that there are.",
        };
        var includeTests = SharedOptions.IncludeTests();
        var command = new Command(
            "serve",
            "Serves a sandbox on 127.0.0.1: GraphQL with made-up data under the real rules, tokens and their page. Ctrl+C ends it.")
        {
            paths, port, mode, data, database, permission, includeTests,
        };
        command.SetAction((result, cancellation) => Sandbox.RunAsync(
            environment,
            new SandboxOptions(result.GetRequiredValue(paths))
            {
                Port = PortOf(result.GetValue(port)),
                Mode = Array.Find(Modes, one => one.Word == result.GetRequiredValue(mode)).Mode,
                DataFile = result.GetValue(data),
                Database = result.GetValue(database),
                Permissions = result.GetValue(permission) ?? [],
                IncludeTests = result.GetValue(includeTests),
            },
            cancellation));
        return command;
    }

    private static int PortOf(int port) => port is >= 0 and <= LastPort
        ? port
        : throw new InputException($"{port} is no port. Pass one from 1 to {LastPort}, or 0 for a free one.");
}
