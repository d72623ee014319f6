using System.Security.Cryptography;
using System.Text;
using Storefront.Stores;

namespace Storefront.Tokens;

/// <summary>Makes, reads and revokes customer tokens. A token is shown once; what is kept is its hash.</summary>
public sealed class CustomerTokenService(ICustomerTokenStore store, StoreOptions options, TimeProvider clock)
{
    private const string Alphabet = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const int Length = 32;

    public async Task<string> IssueAsync(int customerId, CancellationToken cancellationToken)
    {
        var token = RandomNumberGenerator.GetString(Alphabet, Length);
        var expiresAt = clock.GetUtcNow() + options.CustomerTokenLifetime;
        await store.AddAsync(Hash(token), customerId, expiresAt, cancellationToken).ConfigureAwait(false);
        return token;
    }

    /// <summary>The customer the token stands for, or null when it is unknown, revoked or expired.</summary>
    public Task<int?> FindCustomerAsync(string token, CancellationToken cancellationToken) =>
        store.FindCustomerAsync(Hash(token), cancellationToken);

    public Task<bool> RevokeAsync(int customerId, CancellationToken cancellationToken) =>
        store.RevokeAllAsync(customerId, cancellationToken);

    private static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
