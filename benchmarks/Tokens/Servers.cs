using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace GqlAuthTooling.Tokens.Benchmarks;

/// <summary>
/// Two servers on one PostgreSQL database: how long after a revocation that one has acknowledged the other accepts a request, first
/// while it is told, then while the other's connection that listens has died without a word.
/// </summary>
internal static class Servers
{
    private const int Told = 200;
    private const int Cut = 15;

    private static readonly TimeSpan MostTold = TimeSpan.FromSeconds(1);

    // The cache time, and a little for the clock that measures.
    private static readonly TimeSpan MostCut = new GqlAuthTokenOptions().CacheTime + TimeSpan.FromMilliseconds(100);

    /// <summary>Measures and compares.</summary>
    /// <returns>0 when what is promised holds.</returns>
    public static async Task<int> RunAsync(string store)
    {
        using var one = await TokenHost.StartAsync(store);
        var target = new NpgsqlConnectionStringBuilder(store);
        using var relay = new Relay(target.Host!, target.Port);
        using var two = await TokenHost.StartAsync(
            store, new NpgsqlConnectionStringBuilder(store) { Host = "127.0.0.1", Port = relay.Port }.ToString());
        while (!two.Services.GetRequiredService<TokenCache>().IsConfirmed)
        {
            await Task.Delay(10);
        }

        var told = await MeasureAsync(one, two, Told);
        Console.WriteLine($"told: median {told[Told / 2].TotalMilliseconds:F1} ms, slowest of {Told} {told[^1].TotalMilliseconds:F1} ms");

        relay.FallSilent();
        var cut = await MeasureAsync(one, two, Cut);
        Console.WriteLine($"cut: median {cut[Cut / 2].TotalMilliseconds:F0} ms, slowest of {Cut} {cut[^1].TotalMilliseconds:F0} ms");
        await Task.WhenAll(one.StopAsync(), two.StopAsync());
        return told[^1] <= MostTold && cut[^1] <= MostCut ? 0 : 1;
    }

    private static async Task<TimeSpan[]> MeasureAsync(IHost one, IHost two, int times)
    {
        var (tokens, validator) = (one.Services.GetRequiredService<TokenService>(), two.Services.GetRequiredService<TokenValidator>());
        var elapsed = new TimeSpan[times];
        for (var i = 0; i < times; i++)
        {
            var issued = await tokens.IssueAsync(new TokenRequest { Description = "servers", Permissions = ["Order:read"] }, "servers");
            if (!(await validator.ValidateAsync(issued.Secret.AsMemory())).IsValid)
            {
                throw new InvalidOperationException("A token that is valid was refused.");
            }

            await tokens.RevokeAsync(issued.Info.Prefix, "servers");
            var acknowledged = Stopwatch.GetTimestamp();

            // When the last request began that was accepted: how long the machine has let this process wait since then says nothing.
            for (var begun = acknowledged; (await validator.ValidateAsync(issued.Secret.AsMemory())).IsValid; begun = Stopwatch.GetTimestamp())
            {
                elapsed[i] = Stopwatch.GetElapsedTime(acknowledged, begun);
                await Task.Delay(1);
            }
        }

        Array.Sort(elapsed);
        return elapsed;
    }
}
