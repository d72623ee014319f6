using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace GqlAuthTooling.Samples.Tests;

/// <summary>The command line as people run it: a process, started in the repository.</summary>
internal static class CommandLine
{
    public static async Task<(int ExitCode, string Output, string Notes)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "gqlauth.dll"), .. arguments])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var notes = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output).Replace("\r\n", "\n", StringComparison.Ordinal), await notes);
    }
}
