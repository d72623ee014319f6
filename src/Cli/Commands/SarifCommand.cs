using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using GqlAuthTooling.Cli.Logs;
using GqlAuthTooling.Cli.Output;
using GqlAuthTooling.Cli.Sources;

namespace GqlAuthTooling.Cli.Commands;

/// <summary><c>gqlauth sarif LOG…</c>: the compiler's logs of a build, completed for a code scanning service.</summary>
internal static class SarifCommand
{
    /// <summary>The command.</summary>
    /// <param name="environment">What it takes from the machine.</param>
    public static Command Create(CliEnvironment environment)
    {
        var logs = new Argument<string[]>("LOG")
        {
            Description = "SARIF 2.1.0 logs that the C# compiler wrote (ErrorLog), or folders with *.sarif files.",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = SharedOptions.Output();
        var command = new Command(
            "sarif",
            "Joins a build's SARIF logs and completes them for code scanning: help, security severity, paths in the repository. "
            + "Exit code: 0, or 2 for unusable input.")
        {
            logs, output,
        };
        command.SetAction((result, _) => Task.FromResult(Run(environment, result.GetRequiredValue(logs), result.GetValue(output))));
        return command;
    }

    private static int Run(CliEnvironment environment, string[] paths, string? output)
    {
        var target = output is null ? null : Path.GetFullPath(output, environment.CurrentFolder);
        var logs = Files(paths, environment.CurrentFolder, target)
            .Select(path => BuildLog.Read(path, PathNames.Display(environment.CurrentFolder, path)))
            .ToArray();
        using var text = new StringWriter();
        CompletedLog.Write(text, logs, SarifPlaces.RepositoryRoot(environment.CurrentFolder));
        if (target is null)
        {
            environment.Output.Write(text.ToString());
        }
        else
        {
            OutputFile.Write(environment.CurrentFolder, output!, text.ToString());
        }

        return ExitCodes.Clean;
    }

    private static IReadOnlyList<string> Files(IEnumerable<string> paths, string folder, string? target)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            var full = Path.GetFullPath(path, folder);
            if (Directory.Exists(full))
            {
                // What an earlier run wrote there is no input of this one.
                var found = Directory.EnumerateFiles(full, "*.sarif", SearchOption.AllDirectories)
                    .Where(file => !PathNames.Comparer.Equals(file, target)).ToArray();
                files.AddRange(found.Length > 0
                    ? found
                    : throw new InputException($"The folder '{path}' has no *.sarif file. {BuildLog.HowToWrite}."));
            }
            else
            {
                files.Add(File.Exists(full)
                    ? full
                    : throw new InputException($"The log '{path}' doesn't exist. {BuildLog.HowToWrite}."));
            }
        }

        return [.. files.Distinct(PathNames.Comparer).Order(StringComparer.Ordinal)];
    }
}
