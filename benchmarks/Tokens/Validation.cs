using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.Tokens.Benchmarks;

/// <summary>What validating a known token costs: time by round, time of the processor and memory by all of them.</summary>
internal static class Validation
{
    private const int Rounds = 40;
    private const int Calls = 100_000;
    private const double MostNanoseconds = 500;

    // The readings between the calls, a thousandth of them at most.
    private const double MostBytes = 0.1;

    /// <summary>Measures.</summary>
    /// <returns>0 when what is promised holds.</returns>
    public static async Task<int> RunAsync()
    {
        var file = Path.GetTempFileName();
        using var host = await TokenHost.StartAsync($"sqlite:{file}");
        var issued = await host.Services.GetRequiredService<TokenService>().IssueAsync(
            new TokenRequest { Description = "benchmark", Permissions = ["Order:read"] }, "benchmark");
        var validator = host.Services.GetRequiredService<TokenValidator>();
        var secret = issued.Secret.AsMemory();
        await validator.ValidateAsync(secret);
        var times = new double[Rounds];
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var processor = Environment.CpuUsage.UserTime;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < Calls; i++)
            {
                // Every two seconds the token is read again; that is counted, too.
                validator.ValidateAsync(secret).GetAwaiter().GetResult();
            }

            times[round] = Stopwatch.GetElapsedTime(start).TotalNanoseconds / Calls;
        }

        // On a busy machine the processor's time says more than the clock.
        processor = Environment.CpuUsage.UserTime - processor;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Array.Sort(times);
        Console.WriteLine(
            $"known token: median {times[Rounds / 2]:F0} ns, fastest {times[0]:F0} ns, slowest {times[^1]:F0} ns; "
            + $"processor {processor.TotalNanoseconds / Rounds / Calls:F0} ns; {(double)allocated / Rounds / Calls:F3} bytes a call");
        await host.StopAsync();
        File.Delete(file);
        return processor.TotalNanoseconds / Rounds / Calls <= MostNanoseconds && (double)allocated / Rounds / Calls <= MostBytes ? 0 : 1;
    }
}
