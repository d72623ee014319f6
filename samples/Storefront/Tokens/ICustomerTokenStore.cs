namespace Storefront.Tokens;

/// <summary>Where customer tokens are kept, as hashes only.</summary>
public interface ICustomerTokenStore
{
    Task AddAsync(string tokenHash, int customerId, DateTimeOffset expiresAt, CancellationToken cancellationToken);

    /// <summary>The customer a token stands for, or null when it is unknown, revoked or expired.</summary>
    Task<int?> FindCustomerAsync(string tokenHash, CancellationToken cancellationToken);

    /// <summary>Revokes every token of the customer and says whether there was one.</summary>
    Task<bool> RevokeAllAsync(int customerId, CancellationToken cancellationToken);
}
