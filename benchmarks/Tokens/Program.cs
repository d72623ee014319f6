using System.Diagnostics;
using System.Globalization;
using GqlAuthTooling.EntityFrameworkCore.Tests;
using GqlAuthTooling.Tokens.Benchmarks;

const string usage = """
    validation                          what validating a known token costs; fails where it is more than 0.5 µs or allocates
    comparison                          the same beside HS256 and RS256; fails where it is not 8 and 50 times faster
    concurrency STORE [CLIENTS SECONDS] issue, use and revoke at the same time: 64 clients for 60 seconds
    signins                             how long refusing somebody takes, by what is wrong; fails where that can be told
    servers STORE                       how fast a revocation on one server is seen by another; fails above 1 s, or the cache time when cut off
    crash STORE [TIMES]                 kill a working process ten times, and look for what it had acknowledged

    STORE is sqlite:FILE or a PostgreSQL connection string, for servers the latter. Its tokens are the tool's own: give it an empty one.
    """;

switch (args)
{
    case ["validation"]:
        return await Validation.RunAsync();
    case ["comparison"]:
        return await Comparison.RunAsync();
    case ["signins"]:
        return await SignIns.RunAsync();
    case ["servers", var store]:
        return await Servers.RunAsync(store);
    case ["concurrency", var store, ..]:
        return await ConcurrencyAsync(store, Number(2, 64), TimeSpan.FromSeconds(Number(3, 60)));
    case ["crash", var store, ..]:
        return await Crash.RunAsync(store, Number(2, 10));
    case ["work", var store, var seed]:
        await Crash.WorkAsync(store, int.Parse(seed, CultureInfo.InvariantCulture));
        return 0;
    default:
        Console.Error.WriteLine(usage);
        return 2;
}

int Number(int index, int otherwise) => args.Length > index ? int.Parse(args[index], CultureInfo.InvariantCulture) : otherwise;

static async Task<int> ConcurrencyAsync(string store, int clients, TimeSpan time)
{
    using var host = await TokenHost.StartAsync(store);
    var hammer = new TokenHammer(host.Services, seed: 1);
    var start = Stopwatch.GetTimestamp();
    await hammer.RunAsync(clients, _ => Stopwatch.GetElapsedTime(start) >= time);
    await hammer.CompareAsync();
    Console.WriteLine($"{clients} clients, {time.TotalSeconds} s: {hammer.Summary}");
    foreach (var fault in hammer.Faults)
    {
        Console.WriteLine(fault);
    }

    await host.StopAsync();
    return hammer.Faults.IsEmpty ? 0 : 1;
}
