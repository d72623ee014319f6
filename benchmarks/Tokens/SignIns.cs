using System.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GqlAuthTooling.Tokens.Benchmarks;

/// <summary>
/// How long it takes to refuse somebody who signs in, by what is wrong: with ASP.NET Core Identity's own hasher and a SQLite file, one
/// attempt of each kind after the other, so that a busy machine is busy for all of them.
/// </summary>
internal static class SignIns
{
    private const int Rounds = 41;
    private const double MostApart = 0.05;
    private const string Password = "correct horse";

    /// <summary>Measures and compares.</summary>
    /// <returns>0 when nothing can be told by the time.</returns>
    public static async Task<int> RunAsync()
    {
        var file = Path.GetTempFileName();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        var unlimited = new AttemptLimit(10_000, TimeSpan.FromMilliseconds(1));
        builder.Services
            .AddGqlAuthTokens(options => options.Catalog = new PermissionCatalog(["Order:read"]))
            .UseSqlite(file)
            .AddCustomerTokens<Customers>(options => options.AttemptsOfAccount = options.AttemptsOfAddress = unlimited)
            .AddAdminTokens<Admins>(options => options.AttemptsOfAccount = options.AttemptsOfAddress = unlimited);
        using var host = builder.Build();
        await host.StartAsync();
        var customers = host.Services.GetRequiredService<CustomerTokenService>();
        var admins = host.Services.GetRequiredService<AdminTokenService>();
        var code = string.Empty;
        var apart = await CompareAsync(
            "customers",
            [
                ("wrong password", () => customers.GenerateAsync("known", "wrong", null)),
                ("nobody", () => customers.GenerateAsync("nobody", Password, null)),
                ("locked, right password", () => customers.GenerateAsync("locked", Password, null)),
                ("locked, wrong password", () => customers.GenerateAsync("locked", "wrong", null)),
                ("no password", () => customers.GenerateAsync("none", Password, null)),
            ],
            () => Task.CompletedTask);
        apart = Math.Max(apart, await CompareAsync(
            "administrators",
            [
                ("wrong password", () => admins.AuthenticateAsync("known", "wrong", code, null)),
                ("nobody", () => admins.AuthenticateAsync("nobody", Password, code, null)),
                ("locked", () => admins.AuthenticateAsync("locked", Password, code, null)),
                ("wrong code", () => admins.AuthenticateAsync("known", Password, "no code", null)),
                ("used code", () => admins.AuthenticateAsync("known", Password, code, null)),
            ],
            async () =>
            {
                code = Person.Totp.CodeAt(TimeProvider.System.GetUtcNow());
                await admins.AuthenticateAsync("known", Password, code, null);
            }));
        await host.StopAsync();
        File.Delete(file);
        return apart <= MostApart ? 0 : 1;
    }

    private static async Task<double> CompareAsync(string what, (string Name, Func<Task<TokenSignInResult>> Try)[] cases, Func<Task> before)
    {
        var times = cases.Select(_ => new double[Rounds]).ToArray();
        for (var round = -3; round < Rounds; round++)
        {
            for (var turn = 0; turn < cases.Length; turn++)
            {
                // Each is the first as often as the last.
                var i = (round + 3 + turn) % cases.Length;
                await before();
                var start = Stopwatch.GetTimestamp();
                if ((await cases[i].Try()) is not { Succeeded: false, RetryAfter: null })
                {
                    throw new InvalidOperationException($"'{cases[i].Name}' was not refused as it should.");
                }

                if (round >= 0)
                {
                    times[i][round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                }
            }
        }

        // What disturbs only makes an attempt longer, and whoever guesses would leave the longest out, too.
        var quartiles = times.Select(row => row.Order().ElementAt(Rounds / 4)).ToArray();
        var apart = (quartiles.Max() / quartiles.Min()) - 1;
        Console.WriteLine($"{what}: {string.Join(", ", cases.Select((item, i) => $"{item.Name} {quartiles[i]:F2} ms"))}; {apart:P1} apart (a quarter of {Rounds} took less)");
        return apart;
    }

    private sealed class Person
    {
        public static readonly TotpSecret Totp = TotpSecret.Create();

        private static readonly string Hash = new PasswordHasher<Person>().HashPassword(new Person(), Password);

        public string Name { get; init; } = string.Empty;

        public string? PasswordHash => Name == "none" ? null : Hash;

        public static Task<Person?> FindAsync(string name) => Task.FromResult(name == "nobody" ? null : new Person { Name = name });
    }

    private sealed class Customers() : PasswordHasherCustomerCheck<Person>(new PasswordHasher<Person>())
    {
        protected override Task<Person?> FindUserByNameAsync(string name, CancellationToken cancellationToken) => Person.FindAsync(name);

        protected override Task<Person?> FindUserByIdAsync(string id, CancellationToken cancellationToken) => Person.FindAsync(id);

        protected override string? PasswordHashOf(Person user) => user.PasswordHash;

        protected override CustomerAccount AccountOf(Person user) =>
            new() { Id = user.Name, SecurityStamp = "one", IsLocked = user.Name == "locked" };
    }

    private sealed class Admins() : PasswordHasherAdminCheck<Person>(new PasswordHasher<Person>())
    {
        protected override Task<Person?> FindUserByNameAsync(string name, CancellationToken cancellationToken) => Person.FindAsync(name);

        protected override Task<Person?> FindUserByIdAsync(string id, CancellationToken cancellationToken) => Person.FindAsync(id);

        protected override string? PasswordHashOf(Person user) => user.PasswordHash;

        protected override AdminAccount AccountOf(Person user) => new()
        {
            Id = user.Name, Name = user.Name, SecurityStamp = "one", TotpSecret = Person.Totp, IsLocked = user.Name == "locked",
        };
    }
}
