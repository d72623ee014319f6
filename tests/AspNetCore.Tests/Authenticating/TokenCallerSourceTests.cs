using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.AspNetCore.Tests;

/// <summary>Who came in by a token stays as long as the token is valid.</summary>
public class TokenCallerSourceTests
{
    [Fact]
    public async Task ValidToken_StaysWhoItIs()
    {
        await using var server = await TokenServer.StartAsync();
        var user = await SignedInAsync(server, await server.IssueAsync());
        Assert.True((await FindAsync(server, user)).IsAuthenticated);

        // Nobody uses the token meanwhile, so it is read again, and that is no use of it.
        server.Time.Advance(TimeSpan.FromMinutes(10));
        var caller = await FindAsync(server, user);
        Assert.Equal(["Order:read"], caller.Permissions.Permissions);
        Assert.Equal(2, server.Store.Readings);
    }

    [Fact]
    public async Task RevokedToken_IsAnonymousAtOnce()
    {
        await using var server = await TokenServer.StartAsync();
        var issued = await server.IssueAsync();
        var user = await SignedInAsync(server, issued);
        await server.Tokens.RevokeAsync(issued.Info.Prefix, "ada");
        Assert.False((await FindAsync(server, user)).IsAuthenticated);
    }

    [Fact]
    public async Task ExpiredToken_IsAnonymousToTheSecond()
    {
        await using var server = await TokenServer.StartAsync();
        var user = await SignedInAsync(server, await server.IssueAsync());
        server.Time.Advance(TimeSpan.FromDays(30) - TimeSpan.FromTicks(1));
        Assert.True((await FindAsync(server, user)).IsAuthenticated);
        server.Time.Advance(TimeSpan.FromTicks(1));
        Assert.False((await FindAsync(server, user)).IsAuthenticated);
    }

    /// <summary>One of two identities of a principal is enough: what the other one gives was given together with it.</summary>
    [Fact]
    public async Task RevokedTokenBesideAnotherIdentity_IsAnonymous()
    {
        await using var server = await TokenServer.StartAsync();
        var issued = await server.IssueAsync();
        var user = await SignedInAsync(server, issued);
        var both = new ClaimsPrincipal([new ClaimsIdentity([new("permission", "*")], "Other"), .. user.Identities]);
        Assert.True((await FindAsync(server, both)).IsAuthenticated);
        await server.Tokens.RevokeAsync(issued.Info.Prefix, "ada");
        Assert.False((await FindAsync(server, both)).IsAuthenticated);
    }

    [Fact]
    public async Task CallerOfAnotherScheme_IsLeftAlone()
    {
        await using var server = await TokenServer.StartAsync();
        var other = new ClaimsPrincipal(new ClaimsIdentity([new(GqlAuthTokenClaims.Prefix, "gqli_0000000000")], "Other"));
        Assert.True((await FindAsync(server, other)).IsAuthenticated);
        Assert.False((await FindAsync(server, new ClaimsPrincipal(new ClaimsIdentity()))).IsAuthenticated);
        Assert.Equal(0, server.Store.Readings);
    }

    /// <summary>A claims transformation that leaves the prefix out makes the token one that can't be checked.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("gqli_")]
    [InlineData("gqli_0000000000")]
    [InlineData("gqli_00000000000")]
    public async Task IdentityWithoutItsPrefix_IsAnonymous(string? prefix)
    {
        await using var server = await TokenServer.StartAsync();
        var claims = prefix is null ? Array.Empty<Claim>() : [new Claim(GqlAuthTokenClaims.Prefix, prefix)];
        var user = new ClaimsPrincipal(new ClaimsIdentity(claims, GqlAuthTokenDefaults.AuthenticationScheme));
        Assert.False((await FindAsync(server, user)).IsAuthenticated);
    }

    [Fact]
    public async Task StoreThatFails_IsNotTakenForAYes()
    {
        await using var server = await TokenServer.StartAsync();
        var user = await SignedInAsync(server, await server.IssueAsync());
        server.Time.Advance(TimeSpan.FromMinutes(10));
        server.Store.Failure = new InvalidOperationException("store");
        await Assert.ThrowsAnyAsync<Exception>(() => FindAsync(server, user));
    }

    /// <summary>A reading without the text neither lets another text in nor makes the right one be read from the store.</summary>
    [Fact]
    public async Task ReadingWithoutTheText_ServesRequestsWithIt()
    {
        await using var server = await TokenServer.StartAsync();
        var issued = await server.IssueAsync();
        var validator = server.Services.GetRequiredService<TokenValidator>();
        Assert.True(await validator.IsStillValidAsync(issued.Info.Prefix));
        Assert.False((await validator.ValidateAsync(Tokens.WithOtherSecret(issued.Secret).AsMemory())).IsValid);
        Assert.True((await validator.ValidateAsync(issued.Secret.AsMemory())).IsValid);

        // From now on it is known by its tag, and nothing is allocated.
        Assert.Equal(0, Allocations.Of(() => Assert.True(validator.ValidateAsync(issued.Secret.AsMemory()).Result.IsValid)));
        Assert.Equal(1, server.Store.Readings);
    }

    [Fact]
    public async Task SourceOfTheHost_ReplacesOurs()
    {
        var own = new TokenCallerSource(null!);
        await using var server = await TokenServer.StartAsync(services: services => services.AddSingleton<ICallerSource>(own));
        Assert.Same(own, server.Services.GetRequiredService<ICallerSource>());
    }

    private static async Task<ClaimsPrincipal> SignedInAsync(TokenServer server, IssuedToken token) =>
        (await server.Services.GetRequiredService<TokenValidator>().ValidateAsync(token.Secret.AsMemory())).Principal!;

    // As the adapter does it at an event.
    private static Task<Caller> FindAsync(TokenServer server, ClaimsPrincipal user)
    {
        var claimed = Caller.Authenticated(TokenServer.Catalog, user.FindAll("permission").Select(claim => claim.Value));
        if (user.Identity is not { IsAuthenticated: true })
        {
            claimed = Caller.Anonymous(TokenServer.Catalog);
        }

        return server.Services.GetRequiredService<ICallerSource>().FindAsync(
            new CallerRequest(user, claimed, server.Services, isRecheck: true), default);
    }
}
