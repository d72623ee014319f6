using System.Diagnostics;
using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests;

public sealed class ProcessTests : IDisposable
{
    private readonly TempTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task RealProcess_ReportsWithoutColorAndWithExitCode()
    {
        _tree.Write("Queries.cs", Code.Undeclared);

        var outcome = await RunAsync("check", "Queries.cs");

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.Contains("GQLA001", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', outcome.Output);
        Assert.Equal(string.Empty, outcome.Error);
    }

    [Fact]
    public async Task RealProcess_WritesErrorsToStandardError()
    {
        var outcome = await RunAsync("map", "nowhere");

        Assert.Equal((ExitCodes.Unusable, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith("gqlauth: The path 'nowhere' doesn't exist", outcome.Error, StringComparison.Ordinal);
    }

    private async Task<Outcome> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            WorkingDirectory = _tree.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "gqlauth.dll"));
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Outcome(process.ExitCode, await output, await error);
    }
}
