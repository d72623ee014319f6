namespace GqlAuthTooling.AspNetCore.Tests;

/// <summary>Hashing a password anew takes as long as checking it, so it is done for nobody who is refused.</summary>
public class PasswordHasherCheckTests
{
    [Fact]
    public async Task AcceptedCustomer_IsHashedAnewOnceAndTheTokenCounts()
    {
        await using var server = await ShopServer.StartAsync();
        server.Shop().Customers["roni@example.com"].PasswordHash = "old hash of " + Shop.Password;
        var issued = (await server.SignInAsync()).Token!;
        Assert.Equal(["1"], server.Shop().Rehashed);

        // The stamp has changed with the hash, before the token was made.
        Assert.Equal(TokenRefusal.None, await server.RefusalAsync(issued));
        Assert.True((await server.SignInAsync()).Succeeded);
        Assert.Single(server.Shop().Rehashed);
    }

    [Fact]
    public async Task AcceptedAdministrator_IsHashedAnewOnceAndTheTokenCounts()
    {
        await using var server = await ShopServer.StartAsync();
        server.Shop().Admins["ada"].PasswordHash = "old hash of " + Shop.Password;
        var issued = (await server.SignInAdminAsync()).Token!;
        Assert.Equal(["a1"], server.Shop().Rehashed);
        Assert.Equal(TokenRefusal.None, await server.RefusalAsync(issued));
    }

    [Fact]
    public async Task LockedCustomer_IsNotHashedAnew()
    {
        await using var server = await ShopServer.StartAsync();
        server.Shop().Customers["lockwood@example.com"].PasswordHash = "old hash of " + Shop.Password;
        Assert.False((await server.SignInAsync("lockwood@example.com")).Succeeded);
        Assert.Empty(server.Shop().Rehashed);
    }

    [Fact]
    public async Task AdministratorWithAWrongOrUsedCode_IsNotHashedAnew()
    {
        await using var server = await ShopServer.StartAsync();
        var ada = server.Shop().Admins["ada"];
        var code = server.CodeOf("ada");
        Assert.True((await server.SignInAdminAsync(code: code)).Succeeded);
        ada.PasswordHash = "old hash of " + Shop.Password;
        Assert.False((await server.SignInAdminAsync(code: code)).Succeeded);
        Assert.False((await server.SignInAdminAsync(code: "000000")).Succeeded);
        server.Shop().Admins["lockwood"].PasswordHash = ada.PasswordHash;
        Assert.False((await server.SignInAdminAsync("lockwood")).Succeeded);
        Assert.Empty(server.Shop().Rehashed);
    }
}
