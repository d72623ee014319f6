using System.Security.Claims;

namespace GqlAuthTooling.AspNetCore.Tests;

/// <summary>What an administrator has asked for in a customer's name ends with the administrator's own tokens.</summary>
public class AssistedCustomerTests
{
    [Fact]
    public async Task RevokingAllOfAnAdministrator_EndsWhatHeHasAskedForAndNothingElse()
    {
        await using var server = await ShopServer.StartAsync();
        var admin = (await server.SignInAdminAsync()).Token!;
        var (assisted, own, staff) = (await AssistAsync(server, admin), await server.CustomerAsync(), await AssistAsStaffAsync(server));
        Assert.Equal(("a1", null, null), (assisted.Info.ActorId, own.Info.ActorId, staff.Info.ActorId));
        Assert.Equal(TokenRefusal.None, await server.RefusalAsync(assisted));

        Assert.Equal(2, await server.Admins().RevokeAllAsync("a1", "root", "left"));
        Assert.Equal(TokenRefusal.Revoked, await server.RefusalAsync(admin));
        Assert.Equal(TokenRefusal.Revoked, await server.RefusalAsync(assisted));
        Assert.Equal((TokenRefusal.None, TokenRefusal.None), (await server.RefusalAsync(own), await server.RefusalAsync(staff)));
    }

    [Theory]
    [InlineData("stamp")]
    [InlineData("locked")]
    [InlineData("gone")]
    public async Task AdministratorWhoChangesWithoutAWord_EndsWhatHeHasAskedForWithinAMinute(string what)
    {
        await using var server = await ShopServer.StartAsync();
        var assisted = await AssistAsync(server, (await server.SignInAdminAsync()).Token!);
        var own = await server.CustomerAsync();
        Assert.Equal(TokenRefusal.None, await server.RefusalAsync(assisted));
        var ada = server.Shop().Admins["ada"];
        switch (what)
        {
            case "stamp":
                ada.Stamp = "two";
                break;
            case "locked":
                ada.IsLocked = true;
                break;
            default:
                server.Shop().Admins.Clear();
                break;
        }

        server.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(TokenRefusal.AccountChanged, await server.RefusalAsync(assisted));
        Assert.Equal(TokenRefusal.None, await server.RefusalAsync(own));
    }

    /// <summary>The request was let in, and then the administrator was locked out: what comes of it must not outlive that.</summary>
    [Theory]
    [InlineData("revoked")]
    [InlineData("stamp")]
    [InlineData("expired")]
    public async Task TokenThatNoLongerCounts_GetsNothingInACustomersName(string what)
    {
        await using var server = await ShopServer.StartAsync();
        var admin = (await server.SignInAdminAsync()).Token!;
        var caller = await server.PrincipalAsync(admin);
        switch (what)
        {
            case "revoked":
                await server.Admins().RevokeAllAsync("a1", "root");
                break;
            case "stamp":
                server.Shop().Admins["ada"].Stamp = "two";
                break;
            default:
                server.Time.Advance(TimeSpan.FromHours(4));
                break;
        }

        Assert.Null(await server.Customers().GenerateAsAdminAsync("roni@example.com", caller));
        Assert.DoesNotContain(server.Store.Tokens, token => token.Info.Kind == TokenKind.Customer);
    }

    private static async Task<IssuedToken> AssistAsync(TokenServer server, IssuedToken admin) =>
        (await server.Customers().GenerateAsAdminAsync("roni@example.com", await server.PrincipalAsync(admin)))!;

    private static async Task<IssuedToken> AssistAsStaffAsync(TokenServer server) =>
        (await server.Customers().GenerateAsAdminAsync(
            "roni@example.com", new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, "ada")], "StaffCookie"))))!;
}
