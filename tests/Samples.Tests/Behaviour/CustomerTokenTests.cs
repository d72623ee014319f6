using System;
using System.Linq;
using System.Security.Claims;
using System.Threading.Tasks;
using GqlAuthTooling.AspNetCore;
using Storefront.Customers;
using Storefront.Tokens;

namespace GqlAuthTooling.Samples.Tests.Behaviour;

public sealed class CustomerTokenTests
{
    private const string Email = "customer@example.com";

    [Fact]
    public async Task TheRightPassword_GivesATokenThatLastsAnHour()
    {
        using var shop = await Shop.WithTokensAsync();
        var payload = await shop.Get<TokenMutations>().GenerateCustomerTokenAsync(Email, "password", default);

        Assert.Matches("^gqlc_[0-9A-Za-z]{10}_[0-9A-Za-z]{49}$", payload.Token);
        shop.Clock.Now += TimeSpan.FromMinutes(59);
        Assert.Equal("1", (await shop.CallerOfAsync(payload.Token!))?.FindFirstValue("sub"));
        shop.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Null(await shop.CallerOfAsync(payload.Token!));
    }

    [Theory]
    [InlineData(Email, "wrong", true)]
    [InlineData("nobody@example.com", "password", true)]
    [InlineData(Email, "password", false)]
    [InlineData(Email, "", false)]
    public async Task WrongCredentialsAndNoPasswordAtAll_GiveOneAndTheSameError(string email, string password, bool withPasswords)
    {
        using var shop = await Shop.WithTokensAsync(withPasswords);
        var payload = await shop.Get<TokenMutations>().GenerateCustomerTokenAsync(email, password, default);

        Assert.Null(payload.Token);
        Assert.Equal("The account sign-in was incorrect, wait and try again later", Assert.Single(payload.UserErrors).Message);
    }

    [Theory]
    [InlineData("customer1@mail.com", true)]
    [InlineData(Email, false)]
    public async Task AnAdministrator_GetsATokenOnlyForACustomerWhoAllowedIt(string email, bool allowed)
    {
        using var shop = await Shop.WithTokensAsync();
        shop.Request.HttpContext!.User = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, "ada")], "Staff"));
        var input = new GenerateCustomerTokenAsAdminInput { customer_email = email };
        var payload = await shop.Get<TokenMutations>().GenerateCustomerTokenAsAdminAsync(input, default);

        Assert.Equal(allowed, payload.customer_token is not null);
        Assert.Equal(allowed, payload.UserErrors.Count == 0);
    }

    [Fact]
    public async Task ANewPassword_EndsAllTokensOfTheOldOne()
    {
        using var shop = await Shop.WithTokensAsync();
        var mutations = shop.Get<TokenMutations>();
        var tokens = new[]
        {
            (await mutations.GenerateCustomerTokenAsync(Email, "password", default)).Token!,
            (await mutations.GenerateCustomerTokenAsync(Email, "password", default)).Token!,
            (await mutations.GenerateCustomerTokenAsync("customer1@mail.com", "password", default)).Token!,
        };
        Assert.Equal("valid valid valid", await StatesAsync());

        Assert.Equal(2, await shop.Get<CustomerSecurity>().ChangePasswordAsync(1, "another", "customer 1", default));
        Assert.Equal("ended ended valid", await StatesAsync());
        Assert.Null((await mutations.GenerateCustomerTokenAsync(Email, "password", default)).Token);
        Assert.NotNull((await mutations.GenerateCustomerTokenAsync(Email, "another", default)).Token);

        async Task<string> StatesAsync() => string.Join(
            ' ', await Task.WhenAll(tokens.Select(async token => await shop.CallerOfAsync(token) is null ? "ended" : "valid")));
    }

    [Fact]
    public async Task TheProfile_IsTheCallersOwn()
    {
        using var shop = new Shop();
        Assert.Null(await shop.Get<CustomerQueries>().GetCustomerAsync(default));

        shop.Caller.Id = 2;
        Assert.Equal("customer1@mail.com", (await shop.Get<CustomerQueries>().GetCustomerAsync(default))!.Email);
    }
}
