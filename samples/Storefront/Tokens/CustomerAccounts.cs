using System.Globalization;
using GqlAuthTooling.AspNetCore;
using Microsoft.AspNetCore.Identity;

namespace Storefront.Tokens;

/// <summary>The shop's customers as tokens see them.</summary>
public sealed class CustomerAccounts(ICustomerLogins logins, IPasswordHasher<CustomerLogin> hasher)
    : PasswordHasherCustomerCheck<CustomerLogin>(hasher)
{
    protected override Task<CustomerLogin?> FindUserByNameAsync(string name, CancellationToken cancellationToken) =>
        logins.FindByEmailAsync(name, cancellationToken);

    protected override Task<CustomerLogin?> FindUserByIdAsync(string id, CancellationToken cancellationToken) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var customerId)
            ? logins.FindAsync(customerId, cancellationToken)
            : Task.FromResult<CustomerLogin?>(null);

    protected override string? PasswordHashOf(CustomerLogin user) => user.PasswordHash;

    protected override CustomerAccount AccountOf(CustomerLogin user) => new()
    {
        Id = user.CustomerId.ToString(CultureInfo.InvariantCulture),
        SecurityStamp = user.SecurityStamp,
        IsLocked = user.IsLocked,
        AllowsRemoteShoppingAssistance = user.AllowsRemoteShoppingAssistance,
    };
}
