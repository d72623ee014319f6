using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.Tokens.Benchmarks;

/// <summary>Kills a working process again and again, and looks whether everything that it had acknowledged is there afterwards.</summary>
internal static class Crash
{
    /// <summary>The process that gets killed: acknowledges on its standard output, until then.</summary>
    public static async Task WorkAsync(string store, int seed)
    {
        using var host = await TokenHost.StartAsync(store);
        var tokens = host.Services.GetRequiredService<TokenService>();
        await Task.WhenAll(Enumerable.Range(0, 16).Select(client => Task.Run(async () =>
        {
            var random = new Random(seed + client);
            while (true)
            {
                var issued = await tokens.IssueAsync(new TokenRequest { Description = "crash", Permissions = ["Order:read"] }, "crash");
                Acknowledge($"issued {issued.Secret}");
                if (random.Next(2) == 0)
                {
                    await tokens.RevokeAsync(issued.Info.Prefix, "crash");
                    Acknowledge($"revoked {issued.Secret}");
                }
            }
        })));
    }

    /// <summary>Kills and compares.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string store, int times)
    {
        var issued = new HashSet<string>(StringComparer.Ordinal);
        var revoked = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < times; i++)
        {
            await KillAsync(store, i, issued, revoked);
            var faults = await FaultsAsync(store, issued, revoked);
            Console.WriteLine($"kill {i + 1}: {issued.Count} issued and {revoked.Count} revoked so far, {faults} missing");
            if (faults > 0)
            {
                return 1;
            }
        }

        return 0;
    }

    private static async Task KillAsync(string store, int seed, HashSet<string> issued, HashSet<string> revoked)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { typeof(Crash).Assembly.Location, "work", store, $"{seed}" },
            RedirectStandardOutput = true,
        })!;
        var more = 200 + new Random(seed).Next(400);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            Note(line, issued, revoked);
            if (more-- == 0)
            {
                process.Kill();
            }
        }

        await process.WaitForExitAsync();
    }

    private static void Note(string line, HashSet<string> issued, HashSet<string> revoked)
    {
        var words = line.Split(' ');
        if (words is [var what, { Length: 65 } secret])
        {
            _ = what == "issued" ? issued.Add(secret) : revoked.Add(secret);
        }
    }

    private static async Task<int> FaultsAsync(string store, HashSet<string> issued, HashSet<string> revoked)
    {
        using var host = await TokenHost.StartAsync(store);
        var tokens = host.Services.GetRequiredService<ITokenStore>();
        var faults = 0;
        foreach (var secret in issued)
        {
            var found = await tokens.FindAsync(secret[..15], default);
            faults += found is null || (revoked.Contains(secret) && found.Info.Revocation is null) ? 1 : 0;
        }

        await host.StopAsync();
        return faults;
    }

    // One line is one write, so that a kill cuts no line in two that the reader would take for a whole one.
    private static void Acknowledge(string line)
    {
        lock (Console.Out)
        {
            Console.Out.WriteLine(line);
            Console.Out.Flush();
        }
    }
}
