using System;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace GqlAuthTooling.Integration.Tests;

/// <summary>Runs the .NET command line as a child that knows nothing of the build or test run it is started from.</summary>
internal static class DotnetProcess
{
    /// <summary>The collection of tests that build: two builds at once would write the same files.</summary>
    public const string OneAtATime = "dotnet";

    /// <summary>How long a test may let children run: less than the 16 minutes after which <c>.ci/run</c> ends a silent test.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    //// Variables by which an outer build or test run would steer the child's.
    private static readonly string[] OuterRun = ["MSBUILD", "VSTEST", "TESTINGPLATFORM", "DOTNET_CLI_CONTEXT", "DOTNET_STARTUP_HOOKS"];

    /// <summary>Runs <c>dotnet</c> in the repository.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <returns>The exit code, and what was written to both streams.</returns>
    public static Task<(int ExitCode, string Output)> RunAsync(params string[] arguments) => RunAsync(Limit, arguments);

    /// <summary>Runs <c>dotnet</c> in the repository for a time.</summary>
    /// <param name="limit">How long it may take; what is less than nothing is nothing.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>The exit code, and what was written to both streams.</returns>
    /// <exception cref="TimeoutException">It took longer, and was ended.</exception>
    public static async Task<(int ExitCode, string Output)> RunAsync(TimeSpan limit, params string[] arguments)
    {
        limit = limit < TimeSpan.Zero ? TimeSpan.Zero : limit;
        using var process = new Process { StartInfo = StartInfo(arguments) };
        var output = new StringBuilder();
        var (open, lines) = (2, 0);
        process.OutputDataReceived += Collect;
        process.ErrorDataReceived += Collect;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        //// Not WaitForExitAsync: it waits for the streams to close, too.
        if (!await Task.Run(() => process.WaitForExit(limit)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} took longer than {limit}:\n{Said()}");
        }

        //// A compiler server that the child started may hold the streams open for minutes. The child itself has said all: once
        //// nothing more of it comes up, that is all.
        var before = -1;
        for (var quiet = TimeSpan.Zero; quiet < Quiet; quiet += Pause)
        {
            lock (output)
            {
                if (open == 0)
                {
                    break;
                }

                quiet = lines == before ? quiet : TimeSpan.Zero;
                before = lines;
            }

            await Task.Delay(Pause);
        }

        return (process.ExitCode, Said());

        string Said()
        {
            lock (output)
            {
                return output.ToString();
            }
        }

        void Collect(object sender, DataReceivedEventArgs received)
        {
            lock (output)
            {
                if (received.Data is null)
                {
                    open--;
                    return;
                }

                lines++;
                output.Append(received.Data).Append('\n');
            }
        }
    }

    private static ProcessStartInfo StartInfo(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = IntegrationSolution.Repository,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsOfOuterRun).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";

        //// Seconds that a test process may take to start; by default 90.
        start.Environment["VSTEST_CONNECTION_TIMEOUT"] = "300";
        return start;
    }

    private static bool IsOfOuterRun(string variable) =>
        Array.Exists(OuterRun, prefix => variable.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
