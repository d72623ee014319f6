using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.AspNetCore.Tests;

public class TokenValidatorTests
{
    [Fact]
    public async Task KnownToken_AllocatesNothing()
    {
        await using var server = await TokenServer.StartAsync();
        var validator = Validator(server);
        var secret = (await server.IssueAsync()).Secret.AsMemory();
        for (var i = 0; i < 1_000; i++)
        {
            Assert.True((await validator.ValidateAsync(secret)).IsValid);
        }

        Assert.Equal(0, Allocated(validator, secret));
        Assert.Equal(1, server.Store.Readings);
    }

    [Fact]
    public async Task Expiry_HoldsToTheSecond()
    {
        await using var server = await TokenServer.StartAsync();
        var secret = (await server.IssueAsync()).Secret.AsMemory();
        server.Time.Advance(TimeSpan.FromDays(30) - TimeSpan.FromTicks(1));
        Assert.True((await Validator(server).ValidateAsync(secret)).IsValid);
        server.Time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(TokenRefusal.Expired, (await Validator(server).ValidateAsync(secret)).Refusal);
    }

    [Fact]
    public async Task Revocation_CountsAtOnce()
    {
        await using var server = await TokenServer.StartAsync();
        var issued = await server.IssueAsync();
        Assert.True((await Validator(server).ValidateAsync(issued.Secret.AsMemory())).IsValid);
        await server.Tokens.RevokeAsync(issued.Info.Prefix, "ada");
        Assert.Equal(TokenRefusal.Revoked, (await Validator(server).ValidateAsync(issued.Secret.AsMemory())).Refusal);
    }

    /// <summary>The reading is from before the revocation and ends after it: neither this request nor a later one may go by it.</summary>
    [Fact]
    public async Task RevocationWhileTheTokenIsRead_Counts()
    {
        await using var server = await TokenServer.StartAsync();
        var issued = await server.IssueAsync();
        server.Store.AfterReading = async () =>
        {
            server.Store.AfterReading = null;
            await server.Tokens.RevokeAsync(issued.Info.Prefix, "ada");
        };
        Assert.Equal(TokenRefusal.Revoked, (await Validator(server).ValidateAsync(issued.Secret.AsMemory())).Refusal);
        Assert.Equal(TokenRefusal.Revoked, (await Validator(server).ValidateAsync(issued.Secret.AsMemory())).Refusal);
    }

    [Fact]
    public async Task RevocationByAnotherProcess_CountsWithinTheCacheTime()
    {
        await using var server = await TokenServer.StartAsync();
        var issued = await server.IssueAsync();
        var validator = Validator(server);
        await validator.ValidateAsync(issued.Secret.AsMemory());
        await server.Store.RevokeAsync(issued.Info.Prefix, new TokenRevocation(ManualTime.Start, "elsewhere", ""), default);
        server.Time.Advance(TimeSpan.FromSeconds(2) - TimeSpan.FromTicks(1));
        Assert.True((await validator.ValidateAsync(issued.Secret.AsMemory())).IsValid);
        server.Time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(TokenRefusal.Revoked, (await validator.ValidateAsync(issued.Secret.AsMemory())).Refusal);
    }

    [Fact]
    public async Task ConfirmedCache_KeepsTokensUntilTheConfirmationEnds()
    {
        await using var server = await TokenServer.StartAsync();
        var secret = (await server.IssueAsync()).Secret.AsMemory();
        var cache = server.Services.GetRequiredService<TokenCache>();
        cache.Confirm(server.Time.GetTimestamp(), TimeSpan.FromSeconds(30));
        await Validator(server).ValidateAsync(secret);
        server.Time.Advance(TimeSpan.FromSeconds(29));
        Assert.True(cache.IsConfirmed);
        await Validator(server).ValidateAsync(secret);
        Assert.Equal(1, server.Store.Readings);

        server.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(cache.IsConfirmed);
        await Validator(server).ValidateAsync(secret);
        Assert.Equal(2, server.Store.Readings);
    }

    [Fact]
    public async Task InvalidateAll_ReadsEveryTokenAgain()
    {
        await using var server = await TokenServer.StartAsync();
        var secret = (await server.IssueAsync()).Secret.AsMemory();
        await Validator(server).ValidateAsync(secret);
        server.Services.GetRequiredService<TokenCache>().InvalidateAll();
        await Validator(server).ValidateAsync(secret);
        Assert.Equal(2, server.Store.Readings);
    }

    [Fact]
    public async Task WrongSecretForAKnownPrefix_IsRefusedAndTheTokenStaysKnown()
    {
        await using var server = await TokenServer.StartAsync();
        var issued = await server.IssueAsync();
        var forged = Tokens.WithOtherSecret(issued.Secret).AsMemory();
        Assert.Equal(TokenRefusal.WrongSecret, (await Validator(server).ValidateAsync(forged)).Refusal);
        await Validator(server).ValidateAsync(issued.Secret.AsMemory());
        Assert.Equal(TokenRefusal.WrongSecret, (await Validator(server).ValidateAsync(forged)).Refusal);
        Assert.Equal(2, server.Store.Readings);
    }

    [Fact]
    public async Task FullCache_StillValidates()
    {
        await using var server = await TokenServer.StartAsync(
            services: services => services.Configure<GqlAuthTokenOptions>(options => options.CacheSize = 1));
        foreach (var issued in new[] { await server.IssueAsync(), await server.IssueAsync() })
        {
            Assert.True((await Validator(server).ValidateAsync(issued.Secret.AsMemory())).IsValid);
            Assert.True((await Validator(server).ValidateAsync(issued.Secret.AsMemory())).IsValid);
        }

        Assert.Equal(3, server.Store.Readings);
    }

    [Fact]
    public async Task Principal_HasPermissionsRestrictionsAndTheEnd()
    {
        await using var server = await TokenServer.StartAsync();
        var issued = await server.Tokens.IssueAsync(
            new TokenRequest
            {
                Description = "Warehouse",
                Permissions = ["Order:*", "Price:read"],
                Restrictions = new Dictionary<string, IReadOnlyList<string>> { ["store"] = ["SE", "NO"] },
            },
            "ada");
        var principal = (await Validator(server).ValidateAsync(issued.Secret.AsMemory())).Principal!;
        Assert.Equal("Warehouse", principal.Identity!.Name);
        Assert.Equal(["Order:*", "Price:read"], principal.FindAll("permission").Select(claim => claim.Value));
        Assert.Equal(["SE", "NO"], principal.FindAll("restriction:store").Select(claim => claim.Value));
        Assert.Equal(ManualTime.Start.AddDays(30).ToUnixTimeSeconds().ToString(), principal.FindFirst("exp")!.Value);
        Assert.Equal(issued.Info.Prefix, principal.FindFirst(GqlAuthTokenClaims.Prefix)!.Value);
    }

    /// <summary>All requests with the token share the principal: a claim that one adds must not reach the next.</summary>
    [Fact]
    public async Task Principal_CannotBeChanged()
    {
        await using var server = await TokenServer.StartAsync();
        var principal = (await Validator(server).ValidateAsync((await server.IssueAsync()).Secret.AsMemory())).Principal!;
        var identity = (ClaimsIdentity)principal.Identity!;
        Assert.Throws<InvalidOperationException>(() => principal.AddIdentity(new ClaimsIdentity()));
        Assert.Throws<InvalidOperationException>(() => principal.AddIdentities([new ClaimsIdentity()]));
        Assert.Throws<InvalidOperationException>(() => identity.AddClaim(new Claim("permission", "*")));
        Assert.Throws<InvalidOperationException>(() => identity.AddClaims([new Claim("permission", "*")]));
        Assert.Throws<InvalidOperationException>(() => identity.TryRemoveClaim(identity.Claims.First()));
        Assert.Throws<InvalidOperationException>(() => identity.RemoveClaim(identity.Claims.First()));
        new ClaimsPrincipal(principal).AddIdentity(new ClaimsIdentity());
        identity.Clone().AddClaim(new Claim("permission", "*"));
        Assert.DoesNotContain(principal.Claims, claim => claim.Value == "*");
    }

    private static TokenValidator Validator(TokenServer server) => server.Services.GetRequiredService<TokenValidator>();

    private static long Allocated(TokenValidator validator, ReadOnlyMemory<char> secret) => Allocations.Of(() =>
    {
        for (var i = 0; i < 1_000; i++)
        {
            _ = validator.ValidateAsync(secret).Result.IsValid;
        }
    });
}
