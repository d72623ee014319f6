using System.CommandLine;

namespace GqlAuthTooling.Cli.Commands;

internal static class MapCommand
{
    public static Command Create(CliEnvironment environment) => new("map", "x");
}
