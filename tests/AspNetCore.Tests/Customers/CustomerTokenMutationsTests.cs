using System.Security.Claims;

namespace GqlAuthTooling.AspNetCore.Tests;

public class CustomerTokenMutationsTests
{
    [Fact]
    public async Task Customer_GetsAndRevokesAToken()
    {
        await using var server = await ShopServer.StartAsync();
        var generated = await server.Mutations().GenerateCustomerTokenAsync("roni@example.com", Shop.Password, default);
        Assert.Empty(generated.UserErrors);
        var validator = (TokenValidator)server.Services.GetService(typeof(TokenValidator))!;
        var caller = (await validator.ValidateAsync(generated.Token.AsMemory())).Principal!;
        Assert.True((await server.Mutations(caller).RevokeCustomerTokenAsync(default)).Result);
        Assert.Equal(TokenRefusal.Revoked, (await validator.ValidateAsync(generated.Token.AsMemory())).Refusal);
    }

    [Fact]
    public async Task RevokingWithAnotherToken_SaysThatTheCallerIsNoCustomer()
    {
        await using var server = await ShopServer.StartAsync();
        var caller = await server.PrincipalAsync(await server.IssueAsync());
        var payload = await server.Mutations(caller).RevokeCustomerTokenAsync(default);
        Assert.Equal((false, "The caller is no customer"), (payload.Result, Assert.Single(payload.UserErrors).Message));
    }

    [Fact]
    public async Task Administrator_ActsForACustomerWhoAllowsIt()
    {
        await using var server = await ShopServer.StartAsync();
        var admin = (await server.SignInAdminAsync()).Token!;
        var payload = await AsAdminAsync(server, await server.PrincipalAsync(admin), "roni@example.com");
        var info = Assert.Single(await server.Tokens.LookUpAsync(payload.customer_token!));
        var actor = $"admin a1 with token {admin.Info.Prefix}";
        Assert.Equal((TokenKind.Customer, "1", actor, actor), (info.Kind, info.Subject, info.Actor, info.IssuedBy));
        var claims = await (await server.SendAsync(payload.customer_token)).Content.ReadAsStringAsync();
        Assert.Contains($"token_actor={actor}", claims, StringComparison.Ordinal);

        // Who no longer allows it is no longer acted for.
        server.Shop().Customers["roni@example.com"].AllowsAssistance = false;
        var own = await server.CustomerAsync();
        server.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.False((await server.SendAsync(payload.customer_token)).IsSuccessStatusCode);
        Assert.True((await server.SendAsync(own.Secret)).IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("veronica@example.com")]
    [InlineData("lockwood@example.com")]
    [InlineData("nobody@example.com")]
    public async Task CustomerWhoDoesNotAllowIt_IsNotActedFor(string email)
    {
        await using var server = await ShopServer.StartAsync();
        var admin = await server.PrincipalAsync((await server.SignInAdminAsync()).Token!);
        var payload = await AsAdminAsync(server, admin, email);
        Assert.Null(payload.customer_token);
        var error = Assert.Single(payload.UserErrors);
        Assert.Equal("The customer does not exist or does not allow remote shopping assistance", error.Message);
        Assert.Equal(["input", "customer_email"], error.Path);
    }

    [Fact]
    public async Task NobodyButAnAdministrator_ActsForACustomer()
    {
        await using var server = await ShopServer.StartAsync();
        var staff = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, "ada")], "StaffCookie"));
        Assert.NotNull((await AsAdminAsync(server, staff, "roni@example.com")).customer_token);
        foreach (var caller in new[]
        {
            new ClaimsPrincipal(new ClaimsIdentity()),
            await server.PrincipalAsync(await server.CustomerAsync()),
            await server.PrincipalAsync(await server.IssueAsync("*")),
        })
        {
            Assert.Null((await AsAdminAsync(server, caller, "roni@example.com")).customer_token);
        }
    }

    /// <summary>Names and requirements as a GraphQL server sees them.</summary>
    [Fact]
    public void Mutations_DeclareTheirAccess()
    {
        var attributes = typeof(CustomerTokenMutations).GetMethods()
            .Where(method => method.DeclaringType == typeof(CustomerTokenMutations))
            .Select(method => $"{method.Name} {string.Join(' ', method.GetCustomAttributes(inherit: false)
                .Select(attribute => attribute.GetType().Name).Where(name => name.Contains("Access") || name.Contains("Requires")))}");
        Assert.Equal(
            [
                "GenerateCustomerTokenAsAdminAsync RequiresPermissionAttribute",
                "GenerateCustomerTokenAsync PublicAccessAttribute",
                "RevokeCustomerTokenAsync RequiresAuthenticationAttribute",
            ],
            attributes.Order(StringComparer.Ordinal));
    }

    private static Task<GenerateCustomerTokenAsAdminPayload> AsAdminAsync(TokenServer server, ClaimsPrincipal caller, string email) =>
        server.Mutations(caller).GenerateCustomerTokenAsAdminAsync(new GenerateCustomerTokenAsAdminInput { customer_email = email }, default);
}
