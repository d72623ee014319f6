using System;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Tasks;
using Xunit.Abstractions;

namespace GqlAuthTooling.Integration.Tests;

/// <summary>The solution that needs HotChocolate's packages, run wherever they restore.</summary>
[Collection(DotnetProcess.OneAtATime)]
public sealed class HotChocolateSolutionTests(ITestOutputHelper log)
{
    /// <summary>Its tests pass; where its packages don't exist, the test is skipped and says so.</summary>
    [SkippableFact]
    public async Task HotChocolateSolution_PassesWhereItRestores()
    {
        var started = TimeProvider.System.GetTimestamp();
        var restore = await DotnetProcess.RunAsync("restore", IntegrationSolution.File);
        if (restore.ExitCode != 0)
        {
            SkipOrFail(restore.Output);
        }

        var tests = await DotnetProcess.RunAsync(
            DotnetProcess.Limit - TimeProvider.System.GetElapsedTime(started),
            "test", IntegrationSolution.File, "--no-restore", "--configuration", IntegrationSolution.Configuration,
            "--blame-hang-timeout", "5m", "--blame-hang-dump-type", "none");

        Assert.True(tests.ExitCode == 0, tests.Output);
        //// A run that finds no tests, or leaves out a project that the solution does not build, also ends with 0.
        Assert.Contains("Passed!", tests.Output, StringComparison.Ordinal);
        Assert.All(IntegrationSolution.TestAssemblies, assembly => Assert.Contains(
            tests.Output.Split('\n'),
            line => line.StartsWith("Passed!", StringComparison.Ordinal) && line.Contains(" - " + assembly, StringComparison.Ordinal)));
        log.WriteLine(tests.Output);
    }

    [DoesNotReturn]
    private static void SkipOrFail(string restoreOutput)
    {
        if (RestoreFailure.Excuse(restoreOutput) is not { } excuse)
        {
            throw new InvalidOperationException("The integration solution does not restore:\n" + restoreOutput);
        }

        throw new SkipTestException(excuse);
    }
}
