using System.ComponentModel;
using System.Diagnostics;

namespace GqlAuthTooling;

/// <summary>A folder with scripts for Node.js, and the npm packages of its lock file, which are installed once.</summary>
internal sealed class NodeFolder
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    // What was downloaded once needs no network, and what the network loses is asked for again.
    private static readonly string[] InstallArguments =
        ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--fetch-retries=5"];

    private readonly Lazy<string> _installed;

    /// <summary>Names the folder; nothing is installed before a script is wanted.</summary>
    /// <param name="path">The folder, relative to the repository.</param>
    public NodeFolder(string path) => _installed = new Lazy<string>(() => Install(Repository.PathOf(path)));

    /// <summary>The folder with the scripts and their packages.</summary>
    public string Folder => _installed.Value;

    /// <summary>Runs a script to its end.</summary>
    /// <param name="script">The script.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>What it wrote to standard output.</returns>
    public string Run(string script, params string[] arguments) => Run(Folder, "node", [script, .. arguments]);

    /// <summary>Starts a script that runs until somebody ends it.</summary>
    /// <param name="script">The script.</param>
    /// <param name="arguments">Its arguments.</param>
    public Process Start(string script, params string[] arguments) => Start(Folder, "node", [script, .. arguments]);

    private static string Install(string folder)
    {
        var wanted = File.ReadAllText(Path.Combine(folder, "package-lock.json"));
        var marker = Path.Combine(folder, "node_modules", ".installed");
        if (!File.Exists(marker) || File.ReadAllText(marker) != wanted)
        {
            Run(folder, OperatingSystem.IsWindows() ? "npm.cmd" : "npm", InstallArguments);
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
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} took longer than {Limit}.");
        }

        return process.ExitCode == 0
            ? output.GetAwaiter().GetResult()
            : throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} failed in {folder}:\n{output.GetAwaiter().GetResult()}\n{errors.GetAwaiter().GetResult()}");
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
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException(
                $"These tests need Node.js 20 or later with npm, and '{program}' can't be started. "
                + "Install it and run them again: apt-get install -y nodejs npm",
                missing);
        }
    }
}
