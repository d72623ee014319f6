using GqlAuthTooling.AspNetCore;
using Microsoft.AspNetCore.Identity;

namespace Storefront.Host.Staff;

/// <summary>A member of the staff.</summary>
/// <param name="Name">The name, by which they sign in.</param>
/// <param name="Roles">What they may do.</param>
/// <param name="SecondFactor">The secret of their one-time codes; <see langword="null"/> for who has none.</param>
public sealed record StaffAccount(string Name, IReadOnlyList<string> Roles, TotpSecret? SecondFactor = null);

/// <summary>The staff, in memory: a real host has a directory for that.</summary>
public sealed class StaffAccounts
{
    private readonly PasswordHasher<StaffAccount> _hasher = new();
    private readonly Dictionary<string, (StaffAccount Account, string Hash)> _accounts = new(StringComparer.Ordinal);
    private readonly string _hashOfNobody;

    /// <summary>Makes an empty staff.</summary>
    public StaffAccounts() => _hashOfNobody = _hasher.HashPassword(new StaffAccount(string.Empty, []), string.Empty);

    /// <summary>Whether there is nobody.</summary>
    public bool IsEmpty => _accounts.Count == 0;

    /// <summary>Adds a member.</summary>
    public void Add(StaffAccount account, string password) =>
        _accounts.Add(account.Name, (account, _hasher.HashPassword(account, password)));

    /// <summary>The member of that name, or <see langword="null"/>.</summary>
    public StaffAccount? Find(string name) => _accounts.GetValueOrDefault(name).Account;

    /// <summary>What changes with the password of a member: its hash.</summary>
    public string StampOf(StaffAccount account) => _accounts[account.Name].Hash;

    /// <summary>The member of that name and password, or <see langword="null"/>. A name that isn't there takes as long to refuse.</summary>
    public StaffAccount? Find(string name, string password)
    {
        var isThere = _accounts.TryGetValue(name, out var found);
        var result = _hasher.VerifyHashedPassword(
            found.Account ?? new StaffAccount(string.Empty, []), isThere ? found.Hash : _hashOfNobody, password);
        return isThere && result != PasswordVerificationResult.Failed ? found.Account : null;
    }
}
