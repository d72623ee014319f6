using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.Cli.Sources;

namespace GqlAuthTooling.Cli.Git;

/// <summary>Runs git: no shell, no question to the user, no network.</summary>
internal static class GitProcess
{
    /// <summary>Runs it to its end.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="input">What it is told.</param>
    /// <param name="read">Reads what it says.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The exit code and what it complained of.</returns>
    /// <exception cref="InputException">There is no git.</exception>
    public static (int ExitCode, string Error) Run(
        string folder, IEnumerable<string> arguments, IEnumerable<string> input, Action<Stream> read, CancellationToken cancellation)
    {
        using var process = Start(folder, arguments);
        using var stop = cancellation.Register(() => Kill(process));
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var telling = Task.Run(() => Tell(process, input), CancellationToken.None);
        try
        {
            read(process.StandardOutput.BaseStream);
            process.WaitForExit();
        }
        finally
        {
            Kill(process);
        }

        telling.GetAwaiter().GetResult();
        cancellation.ThrowIfCancellationRequested();
        return (process.ExitCode, error.GetAwaiter().GetResult().Trim());
    }

    /// <summary>Runs it and returns what it says, as text.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="arguments">The arguments.</param>
    public static (int ExitCode, string Output, string Error) Run(string folder, CancellationToken cancellation, params string[] arguments)
    {
        using var output = new MemoryStream();
        var (exitCode, error) = Run(folder, arguments, [], stream => stream.CopyTo(output), cancellation);
        return (exitCode, Encoding.UTF8.GetString(output.GetBuffer(), 0, (int)output.Length), error);
    }

    private static Process Start(string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new InputException("git can't be started, and --git reads revisions with it. Install git, or compare two folders.", e);
        }
    }

    private static void Tell(Process process, IEnumerable<string> input)
    {
        try
        {
            foreach (var line in input)
            {
                process.StandardInput.Write(line + "\n");
            }

            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended early; its exit code and what it complained of say why.
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It ended in the meantime.
        }
    }
}
