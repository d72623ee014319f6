using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.Cli.Completeness;
using GqlAuthTooling.Cli.Mapping;
using GqlAuthTooling.Cli.Output;
using GqlAuthTooling.Cli.Sdl;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Cli.Commands;

/// <summary><c>gqlauth schema MAP SDL</c>: whether the map knows what the server serves.</summary>
internal static class SchemaCommand
{
    /// <summary>The command.</summary>
    /// <param name="environment">What it takes from the machine.</param>
    public static Command Create(CliEnvironment environment)
    {
        var map = new Argument<string>("MAP") { Description = "A map that 'gqlauth map --format json' wrote, or a source tree." };
        var schema = new Argument<string>("SDL") { Description = "The schema that the server serves: SDL, or the JSON of an introspection query." };
        var format = SharedOptions.OneOf("--format", "How to report.", "text", "json");
        var includeTests = SharedOptions.IncludeTests();
        var noColor = SharedOptions.NoColor();
        var command = new Command(
            "schema",
            "Compares a map with the schema that a server serves. Exit code: 0, 1 when something that operations can reach is unknown to "
            + "the map and so denied, 2 unusable input.")
        {
            map, schema, format, includeTests, noColor,
        };
        command.SetAction((result, cancellation) => Task.FromResult(Run(
            environment,
            result.GetRequiredValue(map),
            result.GetRequiredValue(schema),
            result.GetRequiredValue(format) == "json",
            result.GetValue(includeTests),
            result.GetValue(noColor),
            cancellation)));
        return command;
    }

    private static int Run(
        CliEnvironment environment, string map, string schema, bool isJson, bool includeTests, bool noColor, CancellationToken cancellation)
    {
        var bytes = SdlFile.Bytes(Path.GetFullPath(schema, environment.CurrentFolder), schema);
        var served = SdlFile.Read(schema, () => GraphQLSchema.Read(bytes, schema));
        var view = MapInput.Load(environment, [map], includeTests, cancellation);
        var report = MapCompleteness.Check((map, view), (schema, served));
        foreach (var note in report.Notes)
        {
            environment.Error.Write($"gqlauth: note: {Paint.Plain(note)}\n");
        }

        if (isJson)
        {
            SchemaOutput.WriteJson(environment.Output, report);
        }
        else
        {
            SchemaOutput.WriteText(environment.Output, new Paint(environment.IsOutputTerminal && !environment.NoColor && !noColor), report);
        }

        return report.Findings.Any(finding => finding.IsDenied) ? ExitCodes.Findings : ExitCodes.Clean;
    }
}
