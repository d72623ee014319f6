using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Benchmarks;

/// <summary>What a server takes longer to start on a large schema: from its registration to an executor that answers.</summary>
internal static class StartUp
{
    private static readonly (string Name, Action<IRequestExecutorBuilder> Configure)[] Variants =
    [
        ("no authorization", builder => LargeSchema.AddTo(builder)),
        ("AddGqlAuth, Reject", builder => Guard(builder, EnforcementMode.Reject)),
        ("AddGqlAuth, Partial", builder => Guard(builder, EnforcementMode.Partial)),
    ];

    /// <summary>Prints medians of alternating rounds, each of which starts every variant once.</summary>
    public static async Task MeasureAsync(int rounds)
    {
        var times = Variants.Select(_ => new double[rounds]).ToArray();
        var bytes = Variants.Select(_ => new double[rounds]).ToArray();
        var first = new double[Variants.Length];
        for (var round = -5; round < rounds; round++)
        {
            for (var i = 0; i < Variants.Length; i++)
            {
                // The first round has a start as a process has it, everything compiled on the way; the others are warm.
                var at = round < 0 ? i : (i + round) % Variants.Length;
                GC.Collect();
                var before = GC.GetTotalAllocatedBytes(precise: true);
                var watch = Stopwatch.StartNew();
                await StartAsync(Variants[at].Configure);
                var time = watch.Elapsed.TotalMilliseconds;
                if (round == -5)
                {
                    first[at] = time;
                }
                else if (round >= 0)
                {
                    times[at][round] = time;
                    bytes[at][round] = (GC.GetTotalAllocatedBytes(precise: true) - before) / 1e6;
                }
            }
        }

        Console.WriteLine($"{LargeSchema.Size} (medians of {rounds} alternating rounds; the first start of the process before them)");
        for (var i = 0; i < Variants.Length; i++)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {Variants[i].Name,-24}{Median(times[i]),8:F1} ms x{Median(times[i].Zip(times[0], (own, plain) => own / plain)):F3} {Median(times[i].Zip(times[0], (own, plain) => own - plain)),8:F1} ms {Median(bytes[i]),8:F1} MB   fastest {times[i].Min(),8:F1} ms   first {first[i],8:F1} ms"));
        }
    }

    private static void Guard(IRequestExecutorBuilder builder, EnforcementMode mode) =>
        LargeSchema.AddTo(builder).AddGqlAuth(options =>
        {
            options.Mode = mode;
            options.Map = PermissionMap.Compose(LargeSchema.Module());
        });

    private static async Task StartAsync(Action<IRequestExecutorBuilder> configure)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        configure(services.AddGraphQLServer());
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IRequestExecutorResolver>().GetRequestExecutorAsync();
    }

    private static double Median(System.Collections.Generic.IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
