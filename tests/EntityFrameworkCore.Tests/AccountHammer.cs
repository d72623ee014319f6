using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.EntityFrameworkCore.Tests;

/// <summary>
/// Customers who sign in, use their tokens and change their passwords, all at the same time. What is counted as wrong: a token of a
/// password that was changed before, accepted in a request that began after the change was acknowledged, and one that is refused
/// although its password is the one that counts.
/// </summary>
public sealed class AccountHammer(IServiceProvider services, int customers, int seed)
{
    private readonly CustomerTokenService _tokens = services.GetRequiredService<CustomerTokenService>();
    private readonly TokenValidator _validator = services.GetRequiredService<TokenValidator>();
    private readonly Shop _shop = services.GetRequiredService<Shop>();
    private readonly Customer[] _customers = [.. Enumerable.Range(0, customers).Select(number => new Customer(number))];
    private long _uses;
    private long _changes;
    private long _ended;

    /// <summary>What went wrong, in words.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    /// <summary>How often tokens were used, passwords changed, and tokens found ended.</summary>
    public (long Uses, long Changes, long Ended) Counts => (_uses, _changes, _ended);

    /// <summary>Lets clients work.</summary>
    public Task RunAsync(int clients, int steps)
    {
        foreach (var customer in _customers)
        {
            Set(customer, 0);
        }

        return Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(() => ClientAsync(new Random(seed + client), steps))));
    }

    private async Task ClientAsync(Random random, int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            var customer = _customers[random.Next(_customers.Length)];
            switch (random.Next(10))
            {
                case 0:
                    await ChangeAsync(customer);
                    break;
                case < 4:
                    await SignInAsync(customer);
                    break;
                default:
                    await UseAsync(customer, random);
                    break;
            }
        }
    }

    private async Task SignInAsync(Customer customer)
    {
        // Whichever of the two counted when the password was compared: it is the earlier one or a later.
        var earliest = customer.Acknowledged;
        var result = await _tokens.GenerateAsync(customer.Name, Shop.Password, null);
        if (result.Token is { } token)
        {
            customer.Tokens.Add((token.Secret, earliest, customer.Begun));
        }
        else
        {
            Faults.Enqueue($"{customer.Name} could not sign in");
        }
    }

    private async Task ChangeAsync(Customer customer)
    {
        if (!await customer.Changing.WaitAsync(0))
        {
            return;
        }

        var number = customer.Begun + 1;
        customer.Begun = number;
        Set(customer, number);
        await _tokens.RevokeAllAsync(customer.Id, "hammer", "password changed");
        customer.Acknowledged = number;
        Interlocked.Increment(ref _changes);
        customer.Changing.Release();
    }

    private async Task UseAsync(Customer customer, Random random)
    {
        if (customer.Tokens.ToArray() is not { Length: > 0 } tokens)
        {
            return;
        }

        var (secret, earliest, latest) = tokens[random.Next(tokens.Length)];
        var acknowledged = customer.Acknowledged;
        var validation = await _validator.ValidateAsync(secret.AsMemory());
        Interlocked.Increment(ref _uses);
        if (validation.IsValid && latest < acknowledged)
        {
            Faults.Enqueue($"{secret[..15]} of password {earliest} to {latest} was accepted after {acknowledged} was acknowledged");
        }
        else if (!validation.IsValid && customer.Begun == earliest)
        {
            Faults.Enqueue($"{secret[..15]} was refused as {validation.Refusal}, and its password {earliest} counts");
        }
        else if (!validation.IsValid)
        {
            Interlocked.Increment(ref _ended);
        }
    }

    // Another object, so that who has read the account keeps what was read.
    private void Set(Customer customer, int number) => _shop.Customers[customer.Name] = new Person
    {
        Id = customer.Id, Name = customer.Name, PasswordHash = "hash of " + Shop.Password, Stamp = $"{number}",
    };

    private sealed class Customer(int number)
    {
        private int _acknowledged;
        private int _begun;

        public string Name { get; } = $"customer{number}@example.com";

        public string Id { get; } = $"h{number}";

        public ConcurrentBag<(string Secret, int Earliest, int Latest)> Tokens { get; } = [];

        public SemaphoreSlim Changing { get; } = new(1);

        public int Acknowledged
        {
            get => Volatile.Read(ref _acknowledged);
            set => Volatile.Write(ref _acknowledged, value);
        }

        public int Begun
        {
            get => Volatile.Read(ref _begun);
            set => Volatile.Write(ref _begun, value);
        }
    }
}
