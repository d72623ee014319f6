using System;
using System.Threading.Tasks;
using Storefront.Customers;
using Storefront.Tokens;

namespace GqlAuthTooling.Samples.Tests.Behaviour;

public sealed class CustomerTokenTests
{
    private const string Email = "customer@example.com";

    [Fact]
    public async Task TheRightPassword_GivesATokenThatLastsAnHour()
    {
        using var shop = new Shop();
        var payload = await shop.Get<CustomerTokenMutations>().GenerateCustomerTokenAsync(Email, "password", default);

        Assert.Matches("^[0-9a-z]{32}$", payload.Token);
        var tokens = shop.Get<CustomerTokenService>();
        shop.Clock.Now += TimeSpan.FromMinutes(59);
        Assert.Equal(1, await tokens.FindCustomerAsync(payload.Token!, default));
        shop.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Null(await tokens.FindCustomerAsync(payload.Token!, default));
    }

    [Theory]
    [InlineData(Email, "wrong")]
    [InlineData("nobody@example.com", "password")]
    public async Task WrongCredentials_GiveOneAndTheSameError(string email, string password)
    {
        using var shop = new Shop();
        var payload = await shop.Get<CustomerTokenMutations>().GenerateCustomerTokenAsync(email, password, default);

        Assert.Null(payload.Token);
        Assert.Equal("The account sign-in was incorrect, wait and try again later", Assert.Single(payload.UserErrors).Message);
    }

    [Theory]
    [InlineData("customer1@mail.com", true)]
    [InlineData(Email, false)]
    public async Task AnAdministrator_GetsATokenOnlyForACustomerWhoAllowedIt(string email, bool allowed)
    {
        using var shop = new Shop();
        var input = new GenerateCustomerTokenAsAdminInput { customer_email = email };
        var payload = await shop.Get<CustomerTokenMutations>().GenerateCustomerTokenAsAdminAsync(input, default);

        Assert.Equal(allowed, payload.customer_token is not null);
        Assert.Equal(allowed, payload.UserErrors.Count == 0);
    }

    [Fact]
    public async Task RevokingTokens_EndsThemAllAtOnce()
    {
        using var shop = new Shop();
        var mutations = shop.Get<CustomerTokenMutations>();
        var token = (await mutations.GenerateCustomerTokenAsync(Email, "password", default)).Token!;
        shop.Caller.Id = 1;

        Assert.True((await mutations.RevokeCustomerTokenAsync(default)).Result);
        Assert.Null(await shop.Get<CustomerTokenService>().FindCustomerAsync(token, default));
        Assert.False((await mutations.RevokeCustomerTokenAsync(default)).Result);
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
