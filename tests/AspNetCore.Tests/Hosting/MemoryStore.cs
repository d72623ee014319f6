using System.Collections.Concurrent;

namespace GqlAuthTooling.AspNetCore.Tests;

/// <summary>A store without a database, which counts its readings and can be made to wait or fail.</summary>
public sealed class MemoryStore : ITokenStore, IOneTimeCodeStore
{
    private readonly ConcurrentDictionary<string, StoredToken> _tokens = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _steps = new(StringComparer.Ordinal);
    private int _readings;
    private int _codes;

    /// <summary>How often a token was read.</summary>
    public int Readings => Volatile.Read(ref _readings);

    /// <summary>How often a one-time code was used, or found used.</summary>
    public int Codes => Volatile.Read(ref _codes);

    /// <summary>Runs after a token was read and before the reading is handed on.</summary>
    public Func<Task>? AfterReading { get; set; }

    /// <summary>What every call throws.</summary>
    public Exception? Failure { get; set; }

    /// <summary>What adding a token, or using a one-time code, throws.</summary>
    public Exception? FailureOfAdding { get; set; }

    /// <summary>How many uses each writing of uses had.</summary>
    public ConcurrentQueue<int> Writings { get; } = new();

    /// <summary>All that is stored.</summary>
    public ICollection<StoredToken> Tokens => _tokens.Values;

    /// <inheritdoc/>
    public Task<bool> TryAddAsync(StoredToken token, CancellationToken cancellationToken)
    {
        ThrowFailure(FailureOfAdding);
        return Task.FromResult(_tokens.TryAdd(token.Info.Prefix, token));
    }

    /// <inheritdoc/>
    public async Task<StoredToken?> FindAsync(string prefix, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _readings);
        ThrowFailure();
        var found = _tokens.GetValueOrDefault(prefix);
        await (AfterReading?.Invoke() ?? Task.CompletedTask);
        return found;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<TokenInfo>> ListAsync(TokenFilter filter, CancellationToken cancellationToken)
    {
        ThrowFailure();
        var tokens = _tokens.Values.Select(token => token.Info)
            .Where(token => filter.Kind is not { } kind || token.Kind == kind)
            .Where(token => filter.Subject is null || token.Subject == filter.Subject)
            .Where(token => filter.State is not { } state || token.StateAt(filter.At) == state)
            .Where(token => filter.Prefix is null || token.Prefix.StartsWith(filter.Prefix, StringComparison.Ordinal))
            .Where(token => filter.Text is null || token.Description.Contains(filter.Text, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(token => token.IssuedAt).ThenBy(token => token.Prefix, StringComparer.Ordinal)
            .ToList();
        var from = filter.After is null ? 0 : tokens.FindIndex(token => token.Prefix == filter.After.Prefix) + 1;
        return Task.FromResult<IReadOnlyList<TokenInfo>>(tokens.Skip(from).Take(filter.Count).ToArray());
    }

    /// <inheritdoc/>
    public Task<RevokedToken?> RevokeAsync(string prefix, TokenRevocation revocation, CancellationToken cancellationToken)
    {
        ThrowFailure();
        if (!_tokens.TryGetValue(prefix, out var token))
        {
            return Task.FromResult<RevokedToken?>(null);
        }

        // Written again, an equal revocation is another object.
        var own = revocation with { };
        var revoked = _tokens.AddOrUpdate(
            prefix, token, (_, old) => old with { Info = old.Info with { Revocation = old.Info.Revocation ?? own } });
        return Task.FromResult<RevokedToken?>(new(revoked.Info, ReferenceEquals(revoked.Info.Revocation, own)));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> RevokeAllAsync(
        TokenOwner owner, TokenRevocation revocation, CancellationToken cancellationToken)
    {
        var prefixes = new List<string>();
        var lately = revocation.At.AddDays(-1);
        foreach (var token in _tokens.Values.Select(token => token.Info).Where(token => token.ExpiresAt > lately
            && (new TokenOwner(token.Kind, token.Subject!) == owner
                || (token.ActorId is { } actor && new TokenOwner(TokenKind.Admin, actor) == owner))))
        {
            if (await RevokeAsync(token.Prefix, revocation, cancellationToken) is { IsNew: true })
            {
                prefixes.Add(token.Prefix);
            }
        }

        return prefixes;
    }

    /// <inheritdoc/>
    public Task<int> RemoveEndedAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        ThrowFailure();
        var ended = _tokens.Values.Where(token => token.Info.Kind != TokenKind.Integration && token.Info.ExpiresAt < before).ToArray();
        return Task.FromResult(ended.Count(token => _tokens.TryRemove(token.Info.Prefix, out _)));
    }

    /// <inheritdoc/>
    public Task<bool> TryUseAsync(string account, long step, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _codes);
        ThrowFailure(FailureOfAdding);
        var used = false;
        _steps.AddOrUpdate(
            account,
            _ =>
            {
                used = true;
                return step;
            },
            (_, last) =>
            {
                used = last < step;
                return Math.Max(last, step);
            });
        return Task.FromResult(used);
    }

    /// <inheritdoc/>
    public Task NoteUsesAsync(IReadOnlyDictionary<string, DateTimeOffset> uses, CancellationToken cancellationToken)
    {
        ThrowFailure();
        Writings.Enqueue(uses.Count);
        foreach (var (prefix, at) in uses)
        {
            while (_tokens.TryGetValue(prefix, out var old)
                && !_tokens.TryUpdate(prefix, old with { Info = old.Info with { LastUsedAt = at } }, old))
            {
                // Somebody else has changed it meanwhile.
            }
        }

        return Task.CompletedTask;
    }

    private void ThrowFailure(Exception? other = null)
    {
        if ((Failure ?? other) is { } failure)
        {
            throw failure;
        }
    }
}
