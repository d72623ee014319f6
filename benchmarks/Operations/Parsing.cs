using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;

namespace GqlAuthTooling.Operations.Benchmarks;

/// <summary>How fast documents are parsed, measured with a stopwatch: quick, and good enough to see what a change does.</summary>
internal static class Parsing
{
    private const int Rounds = 60;

    // A method is compiled for good a while after it was called often, on a thread of its own.
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(3);

    public static void Print()
    {
        Measure("GitHub's schema", Documents.GitHubSchema());
        Measure("operation, 1,000 lines", Documents.Operation(50));
        Measure("operation, 20,000 lines", Documents.Operation(1_000));
        Measure("operation, 100,000 lines", Documents.Operation(5_000));
    }

    private static void Measure(string name, byte[] document)
    {
        // Small documents several times a round, so that a round is long enough for the clock.
        var repeats = Math.Max(1, 1_000_000 / document.Length);
        for (var begin = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begin) < Warmup;)
        {
            Parse(document, repeats);
        }

        var times = new double[Rounds];
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var pauses = GC.GetTotalPauseDuration();
        for (var i = 0; i < Rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Parse(document, repeats);
            times[i] = Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / Rounds / repeats;
        pauses = GC.GetTotalPauseDuration() - pauses;
        var collecting = pauses.TotalSeconds / times.Sum();
        Array.Sort(times);
        var megabytes = (double)document.Length * repeats / 1_000_000;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-26} {document.Length,9:N0} bytes   best {megabytes / times[0],5:F0} MB/s   median {megabytes / times[Rounds / 2],5:F0} MB/s   "
            + $"{(double)allocated / document.Length:F1} bytes allocated a byte   {100 * collecting,3:F0}% of the time collecting garbage"));
    }

    private static void Parse(byte[] document, int repeats)
    {
        for (var i = 0; i < repeats; i++)
        {
            GC.KeepAlive(GraphQLDocument.Parse(document));
        }
    }
}
