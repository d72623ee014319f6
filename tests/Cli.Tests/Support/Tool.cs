using System.Text.Json;

namespace GqlAuthTooling.Cli.Tests.Support;

/// <summary>Runs the tool in this process.</summary>
public static class Tool
{
    public static async Task<Outcome> RunAsync(TempTree tree, params string[] args) =>
        await RunAsync(tree, environment => environment, args);

    public static async Task<Outcome> RunAsync(TempTree tree, Func<CliEnvironment, CliEnvironment> change, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var environment = change(new CliEnvironment(output, error, tree.Folder, new FixedTime()));
        var exitCode = await GqlAuthCli.RunAsync(args, environment);
        return new Outcome(exitCode, output.ToString(), error.ToString());
    }

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);
    }
}

/// <summary>What a run of the tool left.</summary>
public sealed record Outcome(int ExitCode, string Output, string Error)
{
    public JsonElement Json()
    {
        using var document = JsonDocument.Parse(Output);
        return document.RootElement.Clone();
    }

    /// <summary>The ids of the findings in a JSON report, in order.</summary>
    public string[] Ids() => [.. Json().GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("id").GetString()!)];
}
