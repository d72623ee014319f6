using System.ComponentModel;
using System.Diagnostics;

namespace GqlAuthTooling.Operations.Tests;

/// <summary>Runs the scripts of the folder <c>node</c>, whose packages are installed once, exactly as its lock file says.</summary>
internal static class Node
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private static readonly Lazy<string> Installed = new(Install);

    /// <summary>The folder with the scripts and their packages.</summary>
    public static string Folder => Installed.Value;

    /// <summary>Runs a script of the folder.</summary>
    /// <param name="script">The script's name.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>What the script writes to its standard output.</returns>
    public static string Run(string script, params string[] arguments) => Start(Folder, "node", [script, .. arguments]);

    /// <summary>The path of a file of an npm package.</summary>
    /// <param name="path">The package and the file's path in it.</param>
    public static string PathOf(string path) => Path.Combine(Folder, "node_modules", path);

    private static string Install()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GqlAuthTooling.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        var node = Path.Combine(folder.FullName, "tests", "Operations.Tests", "node");
        var wanted = File.ReadAllText(Path.Combine(node, "package-lock.json"));
        var marker = Path.Combine(node, "node_modules", ".installed");
        if (!File.Exists(marker) || File.ReadAllText(marker) != wanted)
        {
            Start(node, OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            File.WriteAllText(marker, wanted);
        }

        return node;
    }

    private static string Start(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Limit))
            {
                process.Kill(entireProcessTree: true);
                throw new TimeoutException($"{program} {string.Join(' ', arguments)} took longer than {Limit}.");
            }

            return process.ExitCode == 0
                ? output.Result
                : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed in {folder}:\n{output.Result}\n{errors.Result}");
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException(
                $"These tests compare with graphql-js and need Node.js 18 or later with npm; '{program}' could not be started. "
                + "Install nodejs and npm and run them again.",
                missing);
        }
    }
}
