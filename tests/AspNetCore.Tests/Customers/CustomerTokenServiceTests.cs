using System.Net;
using System.Security.Claims;

namespace GqlAuthTooling.AspNetCore.Tests;

public class CustomerTokenServiceTests
{
    [Fact]
    public async Task RightPassword_GivesATokenForOneHour()
    {
        await using var server = await ShopServer.StartAsync();
        var issued = await server.CustomerAsync();
        Assert.StartsWith("gqlc_", issued.Secret, StringComparison.Ordinal);
        Assert.Equal((TokenKind.Customer, "1", ManualTime.Start.AddHours(1)), (issued.Info.Kind, issued.Info.Subject, issued.Info.ExpiresAt));
        var answer = await (await server.SendAsync(issued.Secret)).Content.ReadAsStringAsync();
        Assert.Equal(
            ["1", $"token_prefix={issued.Info.Prefix}", "token_description=Customer token", "token_kind=customer", "exp=1772370000", "sub=1", "permission=Order:read"],
            answer.Split('\n'));

        server.Time.Advance(TimeSpan.FromSeconds(3599));
        Assert.Equal(HttpStatusCode.OK, (await server.SendAsync(issued.Secret)).StatusCode);
        server.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.SendAsync(issued.Secret)).StatusCode);
    }

    /// <summary>The work is what takes the time: one comparison, whatever is wrong. A timed test would say less, on a busy machine.</summary>
    [Theory]
    [InlineData("roni@example.com", "wrong")]
    [InlineData("nobody@example.com", "correct horse")]
    [InlineData("lockwood@example.com", "correct horse")]
    [InlineData("lockwood@example.com", "wrong")]
    [InlineData("nohash@example.com", "correct horse")]
    [InlineData("", "correct horse")]
    [InlineData("\u0000\uD800", "correct horse")]
    public async Task Refusals_AreAlikeInAnswerAndWork(string email, string password)
    {
        await using var server = await ShopServer.StartAsync();
        var before = server.Shop().Comparisons;
        var payload = await server.Mutations().GenerateCustomerTokenAsync(email, password, default);
        Assert.Equal(1, server.Shop().Comparisons - before);
        Assert.Null(payload.Token);
        var error = Assert.Single(payload.UserErrors);
        Assert.Equal("The account sign-in was incorrect, wait and try again later", error.Message);
        Assert.Empty(error.Path);
        Assert.DoesNotContain(server.Log.Entries, entry => entry.Contains("correct horse", StringComparison.Ordinal)
            || (email.Length > 2 && entry.Contains(email, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task StoredHashThatIsNone_FitsNoPasswordAndTakesTheSameWork()
    {
        await using var server = await ShopServer.StartAsync();
        server.Shop().Customers["roni@example.com"].PasswordHash = "no hash";
        Assert.False((await server.SignInAsync()).Succeeded);

        // The one that failed, and the dummy.
        Assert.Equal(2, server.Shop().Comparisons);
    }

    [Fact]
    public async Task PasswordThatIsTooLong_IsRefusedWhoeverHasTheName()
    {
        await using var server = await ShopServer.StartAsync();
        foreach (var email in new[] { "roni@example.com", "nobody@example.com" })
        {
            Assert.False((await server.SignInAsync(email, new string('x', 4097))).Succeeded);
        }

        Assert.Equal(0, server.Shop().Comparisons);
    }

    [Fact]
    public async Task PasswordChange_EndsAllTokensAtOnce()
    {
        await using var server = await ShopServer.StartAsync();
        var (one, two, other) = (await server.CustomerAsync(), await server.CustomerAsync(), await server.CustomerAsync("veronica@example.com"));
        server.Shop().Customers["roni@example.com"].Stamp = "two";
        Assert.Equal(2, await server.Customers().RevokeAllAsync("1", "roni", "password changed"));
        Assert.Equal(TokenRefusal.Revoked, await server.RefusalAsync(one));
        Assert.Equal(TokenRefusal.Revoked, await server.RefusalAsync(two));
        Assert.Equal(TokenRefusal.None, await server.RefusalAsync(other));
        Assert.Equal(0, await server.Customers().RevokeAllAsync("1", "roni", "again"));
        Assert.Equal(TokenRefusal.None, await server.RefusalAsync(await server.CustomerAsync()));
    }

    /// <summary>The old password is compared, then it is changed, then the token of the old one is stored.</summary>
    [Fact]
    public async Task SignInDuringAPasswordChange_GivesNoTokenThatCounts()
    {
        await using var server = await ShopServer.StartAsync();
        var roni = server.Shop().Customers["roni@example.com"];
        var (read, changed) = (new TaskCompletionSource(), new TaskCompletionSource());
        server.Shop().AfterReading = () =>
        {
            read.SetResult();
            return changed.Task;
        };
        var signingIn = server.SignInAsync();
        await read.Task;
        server.Shop().AfterReading = null;

        // The account as it was read stays as it was.
        server.Shop().Customers["roni@example.com"] = new Person { Id = "1", Name = roni.Name, PasswordHash = "hash of new", Stamp = "two" };
        await server.Customers().RevokeAllAsync("1", "roni", "password changed");
        changed.SetResult();
        var result = await signingIn;
        Assert.True(result.Succeeded);
        Assert.Equal(TokenRefusal.AccountChanged, await server.RefusalAsync(result.Token));
    }

    [Theory]
    [InlineData("stamp")]
    [InlineData("locked")]
    [InlineData("gone")]
    public async Task AccountThatChangesWithoutAWord_EndsItsTokensWithinAMinute(string what)
    {
        // Told of all changes of tokens, so that nothing but the account makes anybody look again.
        await using var server = await ShopServer.StartAsync();
        var cache = (TokenCache)server.Services.GetService(typeof(TokenCache))!;
        cache.Confirm(server.Time.GetTimestamp(), TimeSpan.FromHours(1));
        var token = await server.CustomerAsync();
        var integration = await server.IssueAsync();
        Assert.Equal(TokenRefusal.None, await server.RefusalAsync(token));
        Assert.Equal(TokenRefusal.None, await server.RefusalAsync(integration));
        var readings = server.Store.Readings;
        var roni = server.Shop().Customers["roni@example.com"];
        switch (what)
        {
            case "stamp":
                roni.Stamp = "two";
                break;
            case "locked":
                roni.IsLocked = true;
                break;
            default:
                server.Shop().Customers.Clear();
                break;
        }

        server.Time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(TokenRefusal.None, await server.RefusalAsync(token));
        server.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TokenRefusal.AccountChanged, await server.RefusalAsync(token));
        Assert.Equal(TokenRefusal.None, await server.RefusalAsync(integration));
        Assert.Equal(1, server.Store.Readings - readings);
    }

    [Fact]
    public async Task PermissionThatTheAccountLoses_IsLostByItsTokensAndNoneIsGained()
    {
        await using var server = await ShopServer.StartAsync(customers => customers.Permissions.Add("CentraIP"));
        var token = await server.CustomerAsync();
        Assert.Equal(["CentraIP", "Order:read"], Permissions(await server.PrincipalAsync(token)));
        server.Shop().Customers["roni@example.com"].Permissions = ["Price:read"];
        server.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(["CentraIP"], Permissions(await server.PrincipalAsync(token)));
        Assert.Equal(["CentraIP", "Price:read"], Permissions(await server.PrincipalAsync(await server.CustomerAsync())));
    }

    [Fact]
    public async Task AccountThatCannotBeAsked_IsRefusedAs503()
    {
        await using var server = await ShopServer.StartAsync();
        var token = await server.CustomerAsync();
        server.Shop().Failure = new InvalidOperationException("Host=db;Password=hunter2");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await server.SendAsync(token.Secret)).StatusCode);
    }

    [Fact]
    public async Task SigningOut_EndsTheTokenThatTheRequestCameWith()
    {
        await using var server = await ShopServer.StartAsync();
        var (one, two) = (await server.CustomerAsync(), await server.CustomerAsync());
        Assert.True(await server.Customers().RevokeAsync(await server.PrincipalAsync(one)));
        Assert.Equal((TokenRefusal.Revoked, TokenRefusal.None), (await server.RefusalAsync(one), await server.RefusalAsync(two)));
        var integration = await server.IssueAsync();
        Assert.False(await server.Customers().RevokeAsync(await server.PrincipalAsync(integration)));
        Assert.Equal(TokenRefusal.None, await server.RefusalAsync(integration));

        // Somebody else's identity with a claim that looks like ours.
        var forged = new ClaimsPrincipal(new ClaimsIdentity(
            [new(GqlAuthTokenClaims.Kind, "customer"), new(GqlAuthTokenClaims.Prefix, two.Info.Prefix)], "Other"));
        Assert.False(await server.Customers().RevokeAsync(forged));
        Assert.Equal(TokenRefusal.None, await server.RefusalAsync(two));
    }

    /// <summary>Whatever the host's policy thinks of what its token carries.</summary>
    [Fact]
    public async Task Customer_ManagesNoTokens()
    {
        await using var server = await ShopServer.StartAsync(customers => customers.Permissions.Add("CentraIP"));
        var token = await server.CustomerAsync();
        foreach (var path in new[] { "/gqlauth/tokens", "/gqlauth/tokens/page", "/gqlauth/tokens/page/new" })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("Authorization", "Bearer " + token.Secret);
            Assert.Equal(HttpStatusCode.Forbidden, (await server.Client.SendAsync(request)).StatusCode);
        }

        var body = TokenServer.Json("""{"description":"mine","permissions":["*"]}""");
        var issue = new HttpRequestMessage(HttpMethod.Post, "/gqlauth/tokens") { Content = body };
        issue.Headers.Add("Authorization", "Bearer " + token.Secret);
        Assert.Equal(HttpStatusCode.Forbidden, (await server.Client.SendAsync(issue)).StatusCode);
        Assert.Single(server.Store.Tokens);
    }

    /// <summary>A host's transformation may have left out the claim that says of which kind the token is.</summary>
    [Fact]
    public async Task TokenWhoseKindIsNotSaid_IsNoAdministrator()
    {
        await using var server = await ShopServer.StartAsync();
        var customer = await server.PrincipalAsync(await server.CustomerAsync());
        var claims = customer.Claims.Where(claim => claim.Type != GqlAuthTokenClaims.Kind);
        var bare = new ClaimsPrincipal(new ClaimsIdentity(claims, GqlAuthTokenDefaults.AuthenticationScheme));
        Assert.Null(await server.Customers().GenerateAsAdminAsync("roni@example.com", bare));

        var staff = new ClaimsIdentity([new(ClaimTypes.Name, "ada"), new(GqlAuthTokenClaims.Kind, "admin")], "Staff");
        Assert.Null(await server.Customers().GenerateAsAdminAsync("roni@example.com", new ClaimsPrincipal([staff, .. bare.Identities])));
        Assert.Null(await server.Customers().GenerateAsAdminAsync("roni@example.com", new ClaimsPrincipal([staff, .. customer.Identities])));
        Assert.NotNull(await server.Customers().GenerateAsAdminAsync("roni@example.com", new ClaimsPrincipal(staff)));
    }

    [Fact]
    public async Task ListOfTokens_HasThoseOfCustomersOnlyWhenAsked()
    {
        await using var server = await ShopServer.StartAsync();
        var (customer, integration) = (await server.CustomerAsync(), await server.IssueAsync());
        Assert.Equal([integration.Info.Prefix], (await server.Tokens.ListAsync()).Select(token => token.Prefix));
        Assert.Equal([customer.Info.Prefix], (await server.Tokens.ListAsync(kind: TokenKind.Customer)).Select(token => token.Prefix));
        Assert.Equal(2, (await server.Tokens.ListAsync(kind: null)).Count);
        Assert.Equal(customer.Info, Assert.Single(await server.Tokens.LookUpAsync(customer.Secret)));
    }

    [Fact]
    public async Task AccountWithoutAStamp_GetsNoToken()
    {
        await using var server = await ShopServer.StartAsync();
        server.Shop().Customers["roni@example.com"].Stamp = "";
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => server.SignInAsync());
        Assert.Contains("has no security stamp", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TokensThatHaveEnded_AreRemovedAWeekLater()
    {
        await using var server = await ShopServer.StartAsync();
        var (customer, integration) = (await server.CustomerAsync(), await server.IssueAsync());
        var remover = ((IEnumerable<Microsoft.Extensions.Hosting.IHostedService>)server.Services
            .GetService(typeof(IEnumerable<Microsoft.Extensions.Hosting.IHostedService>))!).OfType<EndedTokenRemover>().First();
        server.Time.Advance(TimeSpan.FromHours(1) + TimeSpan.FromDays(7));
        await remover.RemoveAsync(default);
        Assert.Equal(2, server.Store.Tokens.Count);
        server.Time.Advance(TimeSpan.FromDays(30));
        await remover.RemoveAsync(default);
        Assert.Equal([integration.Info.Prefix], server.Store.Tokens.Select(token => token.Info.Prefix));
        Assert.Equal(TokenRefusal.Unknown, await server.RefusalAsync(customer));
    }

    private static IEnumerable<string> Permissions(ClaimsPrincipal principal) =>
        principal.FindAll("permission").Select(claim => claim.Value).Order(StringComparer.Ordinal);
}
