using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.AspNetCore.Tests;

public class AdminTokenServiceTests
{
    [Fact]
    public async Task PasswordAndCode_GiveATokenForFourHours()
    {
        await using var server = await ShopServer.StartAsync();
        var issued = (await server.SignInAdminAsync()).Token!;
        Assert.StartsWith("gqla_", issued.Secret, StringComparison.Ordinal);
        Assert.Equal((TokenKind.Admin, "a1", "ada", ManualTime.Start.AddHours(4)), (issued.Info.Kind, issued.Info.Subject, issued.Info.Description, issued.Info.ExpiresAt));
        var answer = await (await server.SendAsync(issued.Secret)).Content.ReadAsStringAsync();
        Assert.StartsWith("ada\n", answer, StringComparison.Ordinal);
        Assert.Contains("token_kind=admin\n", answer, StringComparison.Ordinal);
        server.Time.Advance(TimeSpan.FromHours(4) - TimeSpan.FromSeconds(1));
        Assert.Equal(TokenRefusal.None, await server.RefusalAsync(issued));
        server.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TokenRefusal.Expired, await server.RefusalAsync(issued));
    }

    [Theory]
    [InlineData("ada", "wrong", null, "wrong_name_or_password")]
    [InlineData("ada", null, "", "wrong_code")]
    [InlineData("nobody", null, "000000", "wrong_name_or_password")]
    [InlineData("lockwood", null, null, "locked")]
    [InlineData("newton", null, "000000", "no_second_factor")]
    public async Task Refusals_AreAlikeButInTheLog(string name, string? password, string? code, string reason)
    {
        await using var server = await ShopServer.StartAsync();
        var (before, asked) = (server.Shop().Comparisons, server.Store.Codes);
        var result = await server.SignInAdminAsync(name, password, code);
        Assert.Equal((null, null, 1), (result.Token, result.RetryAfter, server.Shop().Comparisons - before));

        // As for a code that was used: writing takes longer than anything else but the hasher.
        Assert.Equal(1, server.Store.Codes - asked);
        Assert.Contains(server.Log.Entries, entry => entry.Contains($"A sign-in of kind admin was refused: {reason}.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CodeThatWasUsed_IsRefusedAndTheNextOneIsNot()
    {
        await using var server = await ShopServer.StartAsync();
        var code = server.CodeOf("ada");
        Assert.True((await server.SignInAdminAsync(code: code)).Succeeded);
        Assert.False((await server.SignInAdminAsync(code: code)).Succeeded);
        Assert.Contains(server.Log.Entries, entry => entry.Contains("code_used", StringComparison.Ordinal));
        Assert.Equal((2, 2), (server.Store.Codes, server.Shop().Comparisons));
        server.Time.Advance(TotpSecret.Step);

        // Still within the window, still used.
        Assert.False((await server.SignInAdminAsync(code: code)).Succeeded);
        Assert.True((await server.SignInAdminAsync()).Succeeded);
    }

    /// <summary>Whoever has used a code has shown that the clock is there: an older one comes from somebody who has listened.</summary>
    [Fact]
    public async Task CodeBeforeTheOneThatWasUsed_IsRefused()
    {
        await using var server = await ShopServer.StartAsync();
        var old = server.CodeOf("ada");
        server.Time.Advance(TotpSecret.Step);
        Assert.True((await server.SignInAdminAsync()).Succeeded);
        Assert.False((await server.SignInAdminAsync(code: old)).Succeeded);
    }

    [Fact]
    public async Task CodeWithAWrongPassword_IsNotUsedUp()
    {
        await using var server = await ShopServer.StartAsync();
        Assert.False((await server.SignInAdminAsync(password: "wrong")).Succeeded);
        Assert.True((await server.SignInAdminAsync()).Succeeded);
    }

    [Fact]
    public async Task OneCodeAtManyServersAtOnce_SignsInOnce()
    {
        var store = new MemoryStore();
        Action<GqlAuthTokensBuilder> shared = builder =>
            builder.Services.AddSingleton<ITokenStore>(store).AddSingleton<IOneTimeCodeStore>(store);
        await using var one = await ShopServer.StartAsync(tokens: shared);
        await using var two = await ShopServer.StartAsync(tokens: shared);
        two.Shop().Admins["ada"].Totp = one.Shop().Admins["ada"].Totp;
        var code = one.CodeOf("ada");
        var results = await Task.WhenAll(new[] { one, two, one, two }.Select((server, i) =>
            Task.Run(() => server.SignInAdminAsync(code: code, address: new IPAddress([198, 51, 100, (byte)i])))));
        Assert.Single(results, result => result.Succeeded);
    }

    [Fact]
    public async Task Revocation_EndsOneTokenOrAll()
    {
        await using var server = await ShopServer.StartAsync();
        var one = (await server.SignInAdminAsync()).Token!;
        server.Time.Advance(TotpSecret.Step);
        var two = (await server.SignInAdminAsync()).Token!;
        Assert.True(await server.Admins().RevokeAsync(await server.PrincipalAsync(one)));
        Assert.Equal((TokenRefusal.Revoked, TokenRefusal.None), (await server.RefusalAsync(one), await server.RefusalAsync(two)));
        Assert.Equal(1, await server.Admins().RevokeAllAsync("a1", "root", "left"));
        Assert.Equal(TokenRefusal.Revoked, await server.RefusalAsync(two));
        Assert.False(await server.Admins().RevokeAsync(await server.PrincipalAsync(await server.CustomerAsync())));
    }

    /// <summary>A customer and an administrator of one id are not one account.</summary>
    [Fact]
    public async Task SameIdOfAnotherKind_IsAnotherAccount()
    {
        await using var server = await ShopServer.StartAsync();
        server.Shop().Customers["twin@example.com"] = new Person { Id = "a1", Name = "twin@example.com", PasswordHash = "hash of " + Shop.Password };
        var (admin, customer) = ((await server.SignInAdminAsync()).Token!, await server.CustomerAsync("twin@example.com"));
        Assert.Equal(1, await server.Customers().RevokeAllAsync("a1", "ada"));
        Assert.Equal((TokenRefusal.None, TokenRefusal.Revoked), (await server.RefusalAsync(admin), await server.RefusalAsync(customer)));
    }

    [Fact]
    public async Task HostWithoutAStoreOfCodes_DoesNotStart()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => ShopServer.StartAsync(
            tokens: builder => builder.Services.AddSingleton<ITokenStore>(new MemoryStore())));
        Assert.Contains("register an IOneTimeCodeStore", exception.Message, StringComparison.Ordinal);
    }
}
