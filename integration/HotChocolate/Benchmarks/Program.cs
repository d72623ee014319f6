using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using GqlAuthTooling;
using GqlAuthTooling.OnHotChocolate.Benchmarks;
using HotChocolate.Execution.Configuration;
using Microsoft.Extensions.DependencyInjection;

// Alternating rounds: each round runs every variant for a while, so that whatever else the machine does hits all alike.
// dotnet run -c Release --project integration/HotChocolate/Benchmarks [-- rounds [milliseconds [group]]]
// dotnet run -c Release --project integration/HotChocolate/Benchmarks -- start [rounds]
if (args is ["start", ..])
{
    await StartUp.MeasureAsync(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 15);
    return;
}

var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 30;
var slice = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 200;
var only = args.Length > 2 ? args[2] : null;

const string items = "{ items { a b c d e f g price cost stock } }";
const string one = "{ one }";

await MeasureAsync(
    "1,000 objects with ten fields, three of them guarded",
    Variant.Create("no authorization", items, Plain, Variant.Everybody),
    Variant.Create("AddGqlAuth, Reject", items, Ours(EnforcementMode.Reject), Variant.Everybody),
    Variant.Create("AddGqlAuth, Partial", items, Ours(EnforcementMode.Partial), Variant.Everybody),
    Variant.Create("HotChocolate's [Authorize]", items, Engines, Variant.Everybody));
await MeasureAsync(
    "one root field",
    Variant.Create("no authorization", one, Plain, Variant.Everybody),
    Variant.Create("no authorization, once more", one, Plain, Variant.Everybody),
    Variant.Create("a middleware that does nothing", one, Idle, Variant.Everybody),
    Variant.Create("AddGqlAuth, Reject", one, Ours(EnforcementMode.Reject), Variant.Everybody),
    Variant.Create("AddGqlAuth, no report", one, Unreported, Variant.Everybody),
    Variant.Create("HotChocolate's [Authorize]", one, Engines, Variant.Everybody));
await MeasureAsync(
    "one root field, a new user each time",
    Variant.Create("no authorization", one, Plain, user: null),
    Variant.Create("no authorization, once more", one, Plain, user: null),
    Variant.Create("AddGqlAuth, Reject", one, Ours(EnforcementMode.Reject), user: null),
    Variant.Create("AddGqlAuth, no report", one, Unreported, user: null));
await MeasureAsync(
    "a request that is refused",
    Variant.Create("no authorization", one, Plain, Variant.Nobody),
    Variant.Create("AddGqlAuth, Reject", one, Ours(EnforcementMode.Reject), Variant.Nobody, isRefused: true),
    Variant.Create("AddGqlAuth, Reject, 1,000 objects", items, Ours(EnforcementMode.Reject), Variant.Nobody, isRefused: true));

static void Plain(IRequestExecutorBuilder builder) => builder.AddQueryType<BenchQuery>();

static void Idle(IRequestExecutorBuilder builder) =>
    builder.AddQueryType<BenchQuery>().Services.PostConfigure<RequestExecutorSetup>(builder.Name, setup =>
    {
        var makeDefault = setup.DefaultPipelineFactory!;
        setup.DefaultPipelineFactory = pipeline =>
        {
            makeDefault(pipeline);
            pipeline.Insert(0, (_, next) => context => next(context));
        };
    });

static Action<IRequestExecutorBuilder> Ours(EnforcementMode mode) =>
    builder => builder.AddQueryType<BenchQuery>().AddGqlAuth(options =>
    {
        // The map also has the types of the other schema.
        options.AllowUnmapped = true;
        options.Mode = mode;
    });

static void Unreported(IRequestExecutorBuilder builder) =>
    builder.AddQueryType<BenchQuery>().AddGqlAuth(options =>
    {
        options.AllowUnmapped = true;
        options.Report = GqlAuthTooling.Adapter.ReportParts.None;
    });

static void Engines(IRequestExecutorBuilder builder) => builder.AddAuthorization().AddQueryType<AuthorizeQuery>();

async Task MeasureAsync(string title, params Variant[] variants)
{
    if (only is not null && !title.Contains(only, StringComparison.Ordinal))
    {
        return;
    }

    var times = variants.Select(_ => new double[rounds]).ToArray();
    var cpu = variants.Select(_ => new double[rounds]).ToArray();
    var bytes = variants.Select(_ => new double[rounds]).ToArray();
    var counts = new int[variants.Length];

    // Warm means compiled by the last tier, with what all variants did as a profile: they share the engine's code, and one that
    // warmed up alone would have it compiled for its own pipeline. The number of runs of a round is found on the way.
    for (var pass = 0; pass < 100; pass++)
    {
        for (var i = 0; i < variants.Length; i++)
        {
            var watch = Stopwatch.StartNew();
            var runs = 0;
            while (watch.ElapsedMilliseconds < Math.Max(slice / 10, 20))
            {
                await variants[i].RunAsync();
                runs++;
            }

            counts[i] = Math.Max(Math.Max(counts[i], 1), (int)(runs * slice / watch.Elapsed.TotalMilliseconds));
        }
    }

    for (var round = 0; round < rounds; round++)
    {
        for (var i = 0; i < variants.Length; i++)
        {
            // The first of a round has the caches of the last of the round before: the order turns.
            var at = (i + round) % variants.Length;
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var cpuBefore = Environment.CpuUsage.TotalTime;
            var start = Stopwatch.GetTimestamp();
            for (var run = 0; run < counts[at]; run++)
            {
                await variants[at].RunAsync();
            }

            times[at][round] = Stopwatch.GetElapsedTime(start).TotalMicroseconds / counts[at];
            cpu[at][round] = (Environment.CpuUsage.TotalTime - cpuBefore).TotalMicroseconds / counts[at];
            bytes[at][round] = (double)(GC.GetTotalAllocatedBytes(precise: true) - before) / counts[at];
        }
    }

    // Time on the clock counts on a quiet machine; processor time also tells something on a busy one.
    Console.WriteLine();
    Console.WriteLine($"{title} (medians of {rounds} alternating rounds: clock, processor, allocated)");
    for (var i = 0; i < variants.Length; i++)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {variants[i].Name,-36}{Against(times[i], times[0])}   {Against(cpu[i], cpu[0])}   {Median(bytes[i]),9:F0} B {Median(bytes[i]) - Median(bytes[0]),9:F0} B"));
    }
}

static string Against(double[] own, double[] plain) => string.Create(
    CultureInfo.InvariantCulture,
    $"{Median(own),10:F2} µs x{Median(own.Zip(plain, (one, other) => one / other)):F3} {Median(own.Zip(plain, (one, other) => one - other)),9:F2} µs");

static double Median(System.Collections.Generic.IEnumerable<double> values)
{
    var sorted = values.Order().ToArray();
    return sorted[sorted.Length / 2];
}
