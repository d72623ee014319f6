using System.Security.Cryptography;
using Storefront.Customers;

namespace Storefront.Data;

/// <summary>Two customers; the password of both is "password", as in the documentation's example.</summary>
internal sealed class InMemoryCustomers : ICustomerRepository
{
    private const int Iterations = 100_000;
    private const int HashLength = 32;

    private readonly List<Account> _accounts =
    [
        CreateAccount(1, "customer@example.com", "Alva", "Lind", allowsAssistance: false),
        CreateAccount(2, "customer1@mail.com", "Juho", "Virtanen", allowsAssistance: true),
    ];

    public Task<Customer?> FindAsync(int id, CancellationToken cancellationToken) =>
        Task.FromResult(_accounts.Find(account => account.Customer.Id == id)?.Customer);

    public Task<Customer?> FindByEmailAsync(string email, CancellationToken cancellationToken) =>
        Task.FromResult(_accounts.Find(account =>
            string.Equals(account.Customer.Email, email, StringComparison.OrdinalIgnoreCase))?.Customer);

    public Task<bool> VerifyPasswordAsync(int customerId, string password, CancellationToken cancellationToken)
    {
        var account = _accounts.Find(candidate => candidate.Customer.Id == customerId);
        return Task.FromResult(account is not null
            && CryptographicOperations.FixedTimeEquals(Hash(password, account.Salt), account.PasswordHash));
    }

    private static Account CreateAccount(int id, string email, string firstName, string lastName, bool allowsAssistance)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var customer = new Customer
        {
            Id = id,
            Email = email,
            FirstName = firstName,
            LastName = lastName,
            allow_remote_shopping_assistance = allowsAssistance,
        };
        return new Account(customer, salt, Hash("password", salt));
    }

    private static byte[] Hash(string password, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, Iterations, HashAlgorithmName.SHA256, HashLength);

    private sealed record Account(Customer Customer, byte[] Salt, byte[] PasswordHash);
}
