using System;
using System.Diagnostics;
using System.Net.Http;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace Storefront.Host.Tests;

/// <summary>A server's program in a process of its own, on a free port.</summary>
public sealed partial class RunningProgram : IDisposable
{
    private readonly Process _process;

    private RunningProgram(Process process, string printed)
    {
        _process = process;
        Printed = printed;
        Client = new HttpClient { BaseAddress = new Uri(Address().Match(printed).Groups[1].Value) };
    }

    /// <summary>A client of it.</summary>
    public HttpClient Client { get; }

    /// <summary>What it has printed until it was ready.</summary>
    public string Printed { get; }

    /// <summary>Starts a program and waits until it is ready.</summary>
    /// <param name="assembly">The program.</param>
    /// <param name="environment">What <c>ASPNETCORE_ENVIRONMENT</c> says.</param>
    /// <param name="folder">Where it runs.</param>
    public static async Task<RunningProgram> StartAsync(string assembly, string environment, string folder)
    {
        var start = new ProcessStartInfo("dotnet", [assembly, "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = environment, ["DOTNET_ENVIRONMENT"] = environment },
        };
        var process = Process.Start(start)!;
        var printed = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            printed.AppendLine(line);
            if (line.Contains("Content root path:", StringComparison.Ordinal))
            {
                //// What it goes on to print is taken, or it would wait for a reader one day.
                _ = process.StandardOutput.ReadToEndAsync();
                _ = process.StandardError.ReadToEndAsync();
                return new RunningProgram(process, printed.ToString());
            }
        }

        throw new InvalidOperationException($"The program has ended: {printed} {await process.StandardError.ReadToEndAsync()}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Client.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    [GeneratedRegex("Now listening on: (http://127\\.0\\.0\\.1:[0-9]+)")]
    private static partial Regex Address();
}
