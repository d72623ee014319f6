using System.Collections.Concurrent;
using Storefront.Tokens;

namespace Storefront.Data;

internal sealed class InMemoryCustomerTokens(TimeProvider clock) : ICustomerTokenStore
{
    private readonly ConcurrentDictionary<string, Entry> _tokens = new(StringComparer.Ordinal);

    public Task AddAsync(string tokenHash, int customerId, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        _tokens[tokenHash] = new Entry(customerId, expiresAt);
        return Task.CompletedTask;
    }

    public Task<int?> FindCustomerAsync(string tokenHash, CancellationToken cancellationToken) =>
        Task.FromResult(_tokens.TryGetValue(tokenHash, out var entry) && clock.GetUtcNow() < entry.ExpiresAt
            ? entry.CustomerId
            : (int?)null);

    public Task<bool> RevokeAllAsync(int customerId, CancellationToken cancellationToken)
    {
        var revoked = false;
        foreach (var (hash, entry) in _tokens)
        {
            revoked |= entry.CustomerId == customerId && _tokens.TryRemove(hash, out _);
        }

        return Task.FromResult(revoked);
    }

    private sealed record Entry(int CustomerId, DateTimeOffset ExpiresAt);
}
