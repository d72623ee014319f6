using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Storefront.Customers;
using Storefront.Tokens;

namespace Storefront.Data;

/// <summary>Two customers. Nobody can sign in as one before they have a password.</summary>
internal sealed class InMemoryCustomers : ICustomerRepository, ICustomerLogins
{
    private const int StampLength = 32;

    private readonly ConcurrentDictionary<int, CustomerLogin> _logins = new();
    private readonly Customer[] _customers =
    [
        new() { Id = 1, Email = "customer@example.com", FirstName = "Alva", LastName = "Lind" },
        new()
        {
            Id = 2, Email = "customer1@mail.com", FirstName = "Juho", LastName = "Virtanen", allow_remote_shopping_assistance = true,
        },
    ];

    public InMemoryCustomers(IPasswordHasher<CustomerLogin> hasher, IEnumerable<DemoPassword> passwords)
    {
        foreach (var (email, password) in passwords)
        {
            Keep(WithEmail(email), hasher.HashPassword(new CustomerLogin(), password));
        }
    }

    public Task<Customer?> FindAsync(int id, CancellationToken cancellationToken) => Task.FromResult(WithId(id));

    async Task<CustomerLogin?> ICustomerLogins.FindAsync(int customerId, CancellationToken cancellationToken) =>
        LoginOf(await FindAsync(customerId, cancellationToken).ConfigureAwait(false));

    public Task<CustomerLogin?> FindByEmailAsync(string email, CancellationToken cancellationToken) =>
        Task.FromResult(LoginOf(WithEmail(email)));

    public Task SetPasswordHashAsync(int customerId, string passwordHash, CancellationToken cancellationToken)
    {
        Keep(WithId(customerId), passwordHash);
        return Task.CompletedTask;
    }

    public Task LockAsync(int customerId, CancellationToken cancellationToken)
    {
        if (_logins.TryGetValue(customerId, out var login))
        {
            login.IsLocked = true;
        }

        return Task.CompletedTask;
    }

    private void Keep(Customer? customer, string passwordHash)
    {
        if (customer is not null)
        {
            _logins[customer.Id] = new CustomerLogin
            {
                CustomerId = customer.Id,
                PasswordHash = passwordHash,
                SecurityStamp = RandomNumberGenerator.GetHexString(StampLength),
                AllowsRemoteShoppingAssistance = customer.allow_remote_shopping_assistance,

                // A new password opens no account that was locked.
                IsLocked = _logins.TryGetValue(customer.Id, out var before) && before.IsLocked,
            };
        }
    }

    private CustomerLogin? LoginOf(Customer? customer) => customer is null ? null : _logins.GetValueOrDefault(customer.Id);

    private Customer? WithId(int id) => Array.Find(_customers, customer => customer.Id == id);

    private Customer? WithEmail(string email) =>
        Array.Find(_customers, customer => string.Equals(customer.Email, email, StringComparison.OrdinalIgnoreCase));
}
