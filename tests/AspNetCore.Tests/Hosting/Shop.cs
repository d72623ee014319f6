using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;

namespace GqlAuthTooling.AspNetCore.Tests;

/// <summary>Somebody of a host's own database, in the shape that the host likes.</summary>
public sealed class Person
{
    /// <summary>The id.</summary>
    public string Id { get; init; } = "";

    /// <summary>The address or the name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The hash of the password.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Changes with the password.</summary>
    public string Stamp { get; set; } = "one";

    /// <summary>Whether the account may not be used.</summary>
    public bool IsLocked { get; set; }

    /// <summary>Whether administrators may act for the customer.</summary>
    public bool AllowsAssistance { get; set; }

    /// <summary>What the account may do.</summary>
    public string[] Permissions { get; set; } = [];

    /// <summary>The second factor.</summary>
    public TotpSecret? Totp { get; set; }
}

/// <summary>A host's people, and how often a password was compared.</summary>
public sealed class Shop : IPasswordHasher<Person>
{
    private int _comparisons;

    /// <summary>The customers: Roni, who allows assistance, Veronica, who doesn't, and Lockwood, whose account is locked.</summary>
    public ConcurrentDictionary<string, Person> Customers { get; } = People(
        new Person { Id = "1", Name = "roni@example.com", AllowsAssistance = true, Permissions = ["Order:read"] },
        new Person { Id = "2", Name = "veronica@example.com" },
        new Person { Id = "3", Name = "lockwood@example.com", IsLocked = true, AllowsAssistance = true },
        new Person { Id = "4", Name = "nohash@example.com", PasswordHash = "" });

    /// <summary>The administrators: Ada, Lockwood, whose account is locked, and Newton, who has no second factor yet.</summary>
    public ConcurrentDictionary<string, Person> Admins { get; } = People(
        new Person { Id = "a1", Name = "ada", Totp = TotpSecret.Create(), Permissions = ["Order:read", "Customer:assist"] },
        new Person { Id = "a2", Name = "lockwood", Totp = TotpSecret.Create(), IsLocked = true },
        new Person { Id = "a3", Name = "newton" });

    /// <summary>How often a password was compared with a hash.</summary>
    public int Comparisons => Volatile.Read(ref _comparisons);

    /// <summary>Whose passwords were hashed anew: those whose hash began with <c>old</c>.</summary>
    public ConcurrentQueue<string> Rehashed { get; } = new();

    /// <summary>Runs after a customer's account was read.</summary>
    public Func<Task>? AfterReading { get; set; }

    /// <summary>What reading an account throws.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Everybody's password.</summary>
    public static string Password => "correct horse";

    /// <inheritdoc/>
    public string HashPassword(Person user, string password) => "hash of " + password;

    /// <inheritdoc/>
    public PasswordVerificationResult VerifyHashedPassword(Person user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref _comparisons);
        return hashedPassword == "no hash"
            ? throw new FormatException()
            : hashedPassword == HashPassword(user, providedPassword) ? PasswordVerificationResult.Success
            : hashedPassword == "old " + HashPassword(user, providedPassword) ? PasswordVerificationResult.SuccessRehashNeeded
            : PasswordVerificationResult.Failed;
    }

    /// <summary>Hashes a password anew. The stamp changes with the hash, as in a host that has no other.</summary>
    public Task RehashAsync(Person user, string password)
    {
        Rehashed.Enqueue(user.Id);
        (user.PasswordHash, user.Stamp) = (HashPassword(user, password), "rehashed");
        return Task.CompletedTask;
    }

    private static ConcurrentDictionary<string, Person> People(params Person[] people)
    {
        foreach (var person in people)
        {
            person.PasswordHash ??= "hash of " + Password;
        }

        return new(people.Select(person => KeyValuePair.Create(person.Name, person)), StringComparer.OrdinalIgnoreCase);
    }
}

/// <summary>The customers of the shop, as tokens see them.</summary>
public sealed class ShopCustomers(Shop shop) : PasswordHasherCustomerCheck<Person>(shop)
{
    /// <inheritdoc/>
    protected override async Task<Person?> FindUserByNameAsync(string name, CancellationToken cancellationToken)
    {
        var found = shop.Failure is null ? shop.Customers.GetValueOrDefault(name) : throw shop.Failure;
        await (shop.AfterReading?.Invoke() ?? Task.CompletedTask);
        return found;
    }

    /// <inheritdoc/>
    protected override Task<Person?> FindUserByIdAsync(string id, CancellationToken cancellationToken) =>
        shop.Failure is null ? Task.FromResult(shop.Customers.Values.FirstOrDefault(person => person.Id == id)) : throw shop.Failure;

    /// <inheritdoc/>
    protected override string? PasswordHashOf(Person user) => user.PasswordHash;

    /// <inheritdoc/>
    protected override CustomerAccount AccountOf(Person user) => new()
    {
        Id = user.Id,
        SecurityStamp = user.Stamp,
        IsLocked = user.IsLocked,
        AllowsRemoteShoppingAssistance = user.AllowsAssistance,
        Permissions = user.Permissions,
    };

    /// <inheritdoc/>
    protected override Task RehashAsync(Person user, string password, CancellationToken cancellationToken) => shop.RehashAsync(user, password);
}

/// <summary>The administrators of the shop, as tokens see them.</summary>
public sealed class ShopAdmins(Shop shop) : PasswordHasherAdminCheck<Person>(shop)
{
    /// <inheritdoc/>
    protected override Task<Person?> FindUserByNameAsync(string name, CancellationToken cancellationToken) =>
        Task.FromResult(shop.Admins.GetValueOrDefault(name));

    /// <inheritdoc/>
    protected override Task<Person?> FindUserByIdAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult(shop.Admins.Values.FirstOrDefault(person => person.Id == id));

    /// <inheritdoc/>
    protected override string? PasswordHashOf(Person user) => user.PasswordHash;

    /// <inheritdoc/>
    protected override AdminAccount AccountOf(Person user) => new()
    {
        Id = user.Id,
        Name = user.Name,
        SecurityStamp = user.Stamp,
        IsLocked = user.IsLocked,
        TotpSecret = user.Totp,
        Permissions = user.Permissions,
    };

    /// <inheritdoc/>
    protected override Task RehashAsync(Person user, string password, CancellationToken cancellationToken) => shop.RehashAsync(user, password);
}
