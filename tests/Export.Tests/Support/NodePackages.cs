using System.ComponentModel;
using System.Diagnostics;

namespace GqlAuthTooling.Export.Tests.Support;

/// <summary>The folder <c>node</c> with its scripts, and the npm packages of its lock file, which are installed once.</summary>
internal static class NodePackages
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private static readonly Lazy<string> Installed = new(Install);

    /// <summary>Runs a script to its end.</summary>
    /// <param name="script">The script.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>What it wrote to standard output.</returns>
    public static string Run(string script, params string[] arguments) => Run(Installed.Value, "node", [script, .. arguments]);

    /// <summary>Starts a script that runs until somebody ends it.</summary>
    /// <param name="script">The script.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Process Start(string script, params string[] arguments) => Start(Installed.Value, "node", [script, .. arguments]);

    private static string Install()
    {
        var folder = Repository.PathOf("tests/Export.Tests/node");
        var wanted = File.ReadAllText(Path.Combine(folder, "package-lock.json"));
        var marker = Path.Combine(folder, "node_modules", ".installed");
        if (!File.Exists(marker) || File.ReadAllText(marker) != wanted)
        {
            Run(folder, OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
            File.WriteAllText(marker, wanted);
        }

        return folder;
    }

    private static string Run(string folder, string program, string[] arguments)
    {
        using var process = Start(folder, program, arguments);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Longest))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {arguments[0]} did not end within {Longest}.");
        }

        return process.ExitCode == 0
            ? output.GetAwaiter().GetResult()
            : throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} failed:\n{output.GetAwaiter().GetResult()}\n{errors.GetAwaiter().GetResult()}");
    }

    private static Process Start(string folder, string program, string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException(
                $"This test needs Node.js 20 or later, and '{program}' can't be started. Install it: apt-get install -y nodejs npm", e);
        }
    }
}
