using System.Net;
using Microsoft.Extensions.Options;

namespace GqlAuthTooling.AspNetCore.Tests;

public class BruteForceTests
{
    [Fact]
    public async Task Account_HasFiveAttemptsAndOneMoreEach30Seconds()
    {
        await using var server = await ShopServer.StartAsync();
        for (var i = 0; i < 5; i++)
        {
            Assert.Null((await server.SignInAsync(password: $"guess {i}", address: Address(i))).RetryAfter);
        }

        // The right password, and the name in other letters, from elsewhere: nothing is even compared.
        var result = await server.SignInAsync("ＲＯＮＩ@Example.com ", address: Address(9));
        Assert.Equal((false, TimeSpan.FromSeconds(30)), (result.Succeeded, result.RetryAfter!.Value));
        Assert.Equal(5, server.Shop().Comparisons);
        Assert.Contains(server.Log.Entries, entry => entry.Contains("too_often_for_account", StringComparison.Ordinal));
        Assert.True((await server.SignInAsync("veronica@example.com", address: Address(9))).Succeeded);

        server.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.True((await server.SignInAsync(address: Address(9))).Succeeded);
    }

    /// <summary>To a database that compares without accents and what can't be seen, they are the same account.</summary>
    [Theory]
    [InlineData("RONI@EXAMPLE.COM")]
    [InlineData("r\u00F3ni@example.com")]
    [InlineData("ro\u0301ni@example.com")]
    [InlineData("ro\u200Bni@example.com")]
    [InlineData("roni\u00AD@example.com")]
    [InlineData("ron\u0131@example.com")]
    [InlineData("roni @example.com")]
    public async Task NameThatManyDatabasesTakeForTheSame_IsSlowedTogetherWithIt(string variant)
    {
        await using var server = await ShopServer.StartAsync();
        for (var i = 0; i < 5; i++)
        {
            await server.SignInAsync(password: "wrong", address: Address(i));
        }

        Assert.Equal(TimeSpan.FromSeconds(30), (await server.SignInAsync(variant, "wrong", Address(9))).RetryAfter);
    }

    /// <summary>Sums of what nobody means would run over, and then nobody would wait.</summary>
    [Theory]
    [InlineData(int.MaxValue, 1)]
    [InlineData(5, 10_000)]
    public async Task LimitThatIsNone_StopsTheHost(int burst, int days)
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => ShopServer.StartAsync(
            customers => customers.AttemptsOfAccount = new AttemptLimit(burst, TimeSpan.FromDays(days))));
        Assert.Contains("A limit of attempts", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NameThatNobodyHas_IsSlowedLikeAnother()
    {
        await using var server = await ShopServer.StartAsync();
        for (var i = 0; i < 5; i++)
        {
            await server.SignInAsync("nobody@example.com", address: Address(i));
        }

        Assert.Equal(TimeSpan.FromSeconds(30), (await server.SignInAsync("nobody@example.com", address: Address(9))).RetryAfter);
    }

    [Fact]
    public async Task Address_IsSlowedWhateverNamesItTries()
    {
        await using var server = await ShopServer.StartAsync();
        for (var i = 0; i < 30; i++)
        {
            Assert.Null((await server.SignInAsync($"somebody{i}@example.com")).RetryAfter);
        }

        Assert.Equal(TimeSpan.FromSeconds(2), (await server.SignInAsync()).RetryAfter);
        Assert.True((await server.SignInAsync(address: Address(1))).Succeeded);
    }

    [Theory]
    [InlineData("2001:db8::1", "2001:db8::2:3:4:5", true)]
    [InlineData("2001:db8::1", "2001:db8:0:1::1", false)]
    [InlineData("192.0.2.7", "::ffff:192.0.2.7", true)]
    [InlineData(null, null, true)]
    public async Task Addresses_AreOneWhereOneCustomerHasThemAll(string? first, string? second, bool isOne)
    {
        await using var server = await ShopServer.StartAsync(customers => customers.AttemptsOfAddress = new AttemptLimit(1, TimeSpan.FromHours(1)));
        await server.Customers().GenerateAsync("a@example.com", "wrong", first is null ? null : IPAddress.Parse(first));
        var result = await server.Customers().GenerateAsync("b@example.com", "wrong", second is null ? null : IPAddress.Parse(second));
        Assert.Equal(isOne, result.RetryAfter is not null);
    }

    [Fact]
    public async Task SigningInOftenAndRight_IsNeverSlowed()
    {
        await using var server = await ShopServer.StartAsync();
        for (var i = 0; i < 100; i++)
        {
            Assert.True((await server.SignInAsync()).Succeeded);
        }
    }

    [Fact]
    public async Task Mutation_SaysNoMoreThanOfAWrongPassword()
    {
        await using var server = await ShopServer.StartAsync();
        for (var i = 0; i < 6; i++)
        {
            var payload = await server.Mutations().GenerateCustomerTokenAsync("roni@example.com", "wrong", default);
            Assert.Equal(TokenSignInResult.RefusedMessage, Assert.Single(payload.UserErrors).Message);
        }
    }

    [Fact]
    public async Task Administrator_IsSlowedMore()
    {
        await using var server = await ShopServer.StartAsync();
        for (var i = 0; i < 5; i++)
        {
            await server.SignInAdminAsync(code: "000000", address: Address(i));
        }

        Assert.Equal(TimeSpan.FromMinutes(2), (await server.SignInAdminAsync(address: Address(9))).RetryAfter);
    }

    private static IPAddress Address(int number) => new([198, 51, 100, (byte)number]);
}
