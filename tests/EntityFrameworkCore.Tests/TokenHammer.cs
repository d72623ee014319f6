using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.EntityFrameworkCore.Tests;

/// <summary>
/// Clients that issue, use and revoke tokens at the same time, each other's too. What is counted as wrong: a token that is
/// accepted in a request that began after its revocation was acknowledged, one that is refused although nobody revoked it, and
/// one that is lost or there twice at the end.
/// </summary>
public sealed class TokenHammer(IServiceProvider services, int seed)
{
    private readonly TokenService _tokens = services.GetRequiredService<TokenService>();
    private readonly TokenValidator _validator = services.GetRequiredService<TokenValidator>();
    private readonly ConcurrentDictionary<string, State> _states = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _secrets = new();
    private long _uses;

    /// <summary>What went wrong, in words; at most a hundred.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    /// <summary>What was done, for people.</summary>
    public string Summary => $"{_states.Count} issued, {_states.Values.Count(state => state.IsRevoked)} revoked, {_uses} uses, {Faults.Count} faults";

    /// <summary>Prefixes of what was acknowledged, and whether its revocation was.</summary>
    public IReadOnlyDictionary<string, bool> Acknowledged =>
        _states.ToDictionary(state => state.Key[..15], state => state.Value.IsRevoked, StringComparer.Ordinal);

    /// <summary>Lets clients work until it is enough.</summary>
    /// <param name="clients">How many.</param>
    /// <param name="isEnough">Asked with the number of a client's step before each.</param>
    public Task RunAsync(int clients, Func<int, bool> isEnough) =>
        Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(() => ClientAsync(new Random(seed + client), isEnough))));

    /// <summary>Compares what was acknowledged with what is stored.</summary>
    public async Task CompareAsync()
    {
        var stored = new List<TokenInfo>();
        while (await _tokens.ListAsync(after: stored.LastOrDefault()) is { Count: > 0 } page)
        {
            stored.AddRange(page);
        }

        foreach (var twice in stored.GroupBy(token => token.Prefix).Where(group => group.Count() > 1))
        {
            Fault($"{twice.Key} is there {twice.Count()} times");
        }

        var byPrefix = stored.DistinctBy(token => token.Prefix).ToDictionary(token => token.Prefix, StringComparer.Ordinal);
        foreach (var (prefix, isRevoked) in Acknowledged)
        {
            if (!byPrefix.TryGetValue(prefix, out var token))
            {
                Fault($"{prefix} is lost");
            }
            else if (isRevoked != (token.Revocation is not null))
            {
                Fault($"{prefix} is stored with the wrong state");
            }
        }
    }

    private async Task ClientAsync(Random random, Func<int, bool> isEnough)
    {
        for (var step = 0; !isEnough(step); step++)
        {
            var choice = random.Next(20);
            if (choice == 0 || _secrets.Count < 10)
            {
                var issued = await _tokens.IssueAsync(new TokenRequest { Description = "hammer", Permissions = ["Order:read"] }, "hammer");
                if (!_states.TryAdd(issued.Secret, new State()))
                {
                    Fault("a secret was issued twice");
                }

                _secrets.Enqueue(issued.Secret);
            }
            else if (choice == 1 && _secrets.TryDequeue(out var secret))
            {
                await RevokeAsync(secret);
            }
            else if (_secrets.TryPeek(out var oldest))
            {
                // The oldest is the next to be revoked: uses and revocation meet as often as can be.
                await UseAsync(random.Next(4) > 0 ? oldest : _states.Keys.ElementAt(random.Next(Math.Min(_states.Count, 50))));
            }
        }
    }

    private async Task RevokeAsync(string secret)
    {
        var state = _states[secret];
        state.RevocationBegun = true;
        await _tokens.RevokeAsync(secret[..15], "hammer");
        state.IsRevoked = true;
        await UseAsync(secret);
    }

    private async Task UseAsync(string secret)
    {
        var state = _states[secret];
        var wasRevoked = state.IsRevoked;
        var validation = await _validator.ValidateAsync(secret.AsMemory());
        Interlocked.Increment(ref _uses);
        if (wasRevoked && validation.IsValid)
        {
            Fault($"{secret[..15]} was accepted after its revocation was acknowledged");
        }
        else if (!validation.IsValid && !state.RevocationBegun)
        {
            Fault($"{secret[..15]} was refused as {validation.Refusal}, and nobody revoked it");
        }
    }

    private void Fault(string words)
    {
        if (Faults.Count < 100)
        {
            Faults.Enqueue(words);
        }
    }

    private sealed class State
    {
        private volatile bool _isRevoked;
        private volatile bool _revocationBegun;

        public bool IsRevoked
        {
            get => _isRevoked;
            set => _isRevoked = value;
        }

        public bool RevocationBegun
        {
            get => _revocationBegun;
            set => _revocationBegun = value;
        }
    }
}
