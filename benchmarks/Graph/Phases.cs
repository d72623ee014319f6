using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Graph.Benchmarks;

/// <summary>Where the time goes, measured with a stopwatch: quick, and good enough to find the slow part.</summary>
internal static class Phases
{
    private const int Rounds = 25;

    public static void Print()
    {
        foreach (var permissions in new[] { 8, 200 })
        {
            var model = LargeSchema.Create(permissions);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{model.Types.Count} types, {model.Types.Sum(type => type.Fields.Count)} fields, {permissions} permissions, "
                + $"{GraphWork.Run(model)} findings"));
            var paths = SchemaPaths.Of(model);
            var guards = new QueryGuards(paths);
            Measure("everything, once", 1, 0, () => GraphWork.Run(LargeSchema.Create(permissions)));
            Measure("map of the assembly", Rounds, 5, () => ModuleBuilder.Build(model));
            Measure("map and walk", Rounds, 5, () => SchemaPaths.Of(model));
            Measure("query guards", Rounds, 5, () => new QueryGuards(paths));
            Measure("open paths", Rounds, 5, () => OpenPaths.Of(paths, guards).Count());
            Measure("filters and orders", Rounds, 5, () => OrderLeaks.Of(paths).Count());
            Measure("everything", Rounds, 5, () => GraphWork.Run(model));
        }
    }

    private static void Measure(string name, int rounds, int warmup, Func<object> run)
    {
        for (var i = 0; i < warmup; i++)
        {
            run();
        }

        var times = new double[rounds];
        for (var i = 0; i < rounds; i++)
        {
            GC.Collect();
            var start = Stopwatch.GetTimestamp();
            GC.KeepAlive(run());
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  {name,-24} min {times[0],7:F1} ms   median {times[rounds / 2],7:F1} ms"));
    }
}
