using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.AspNetCore.Tests;

public class TokenServiceTests
{
    private static readonly TokenRequest Request = new() { Description = "Warehouse", Permissions = ["Order:read"] };

    /// <summary>A moment that far away can't be written, so that no token could be issued.</summary>
    [Fact]
    public async Task LifetimeWithoutEnd_StopsTheHost()
    {
        var exception = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => TokenServer.StartAsync(
            services: services => services.Configure<GqlAuthTokenOptions>(options => options.MaxLifetime = TimeSpan.MaxValue)));
        Assert.Contains("MaxLifetime is more than a hundred years", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoEndGiven_EndsAfterThirtyDays()
    {
        await using var server = await TokenServer.StartAsync();
        server.Time.Advance(TimeSpan.FromMilliseconds(700));
        var issued = await server.Tokens.IssueAsync(Request, "ada");
        Assert.Equal(ManualTime.Start.AddDays(30), issued.Info.ExpiresAt);
        Assert.Equal((ManualTime.Start, "ada"), (issued.Info.IssuedAt, issued.Info.IssuedBy));
    }

    [Fact]
    public async Task EndGiven_CutsOffPartsOfASecond()
    {
        await using var server = await TokenServer.StartAsync();
        var issued = await server.Tokens.IssueAsync(Request with { ExpiresAt = ManualTime.Start.AddSeconds(90.9) }, "ada");
        Assert.Equal(ManualTime.Start.AddSeconds(90), issued.Info.ExpiresAt);
    }

    [Theory]
    [InlineData("Order:read")]
    [InlineData("CentraIP")]
    [InlineData("Order:*")]
    [InlineData("*:read")]
    [InlineData("*")]
    public async Task GrantThatCoversSomething_IsIssued(string grant)
    {
        await using var server = await TokenServer.StartAsync();
        Assert.Equal([grant], (await server.IssueAsync(grant, grant)).Info.Permissions);
    }

    public static TheoryData<string, TokenRequest, string> Refused() => new()
    {
        { "description", Request with { Description = "" }, "A token needs a description that tells it from all others." },
        { "description", Request with { Description = " \t" }, "A token needs a description that tells it from all others." },
        { "description", Request with { Description = new string('x', 201) }, "The description has more than 200 characters." },
        { "description", Request with { Description = "a\nINFO forged" }, "The description has a control character." },
        { "description", Request with { Description = "half \ud83d" }, "The description has a control character." },
        { "description", Request with { Description = "turned \u202egnp.exe" }, "The description has a control character." },
        { "description", Request with { Description = "isolated \u2066x" }, "The description has a control character." },
        { "description", Request with { Description = "marked \u200Fx" }, "The description has a control character." },
        { "permissions", Request with { Permissions = [] }, "A token needs at least one permission." },
        { "permissions.1", Request with { Permissions = ["Order:read", "Order:rd"] }, "This permission covers nothing that this server knows." },
        { "permissions.0", Request with { Permissions = ["CentraIP:*"] }, "This permission covers nothing that this server knows." },
        { "permissions.0", Request with { Permissions = ["Order:"] }, "This is no permission: one is Resource, Resource:action, Resource:*, *:action or *." },
        { "permissions.0", Request with { Permissions = ["Order:read Price:read"] }, "This is no permission: one is Resource, Resource:action, Resource:*, *:action or *." },
        { "restrictions", Restricted("a:b", "x"), "The name of a restriction has letters, digits, '_', '-' and '.', and starts with a letter." },
        { "restrictions.store", Restricted("store"), "The restriction store has no value." },
        { "restrictions.store", Restricted("store", " "), "The restriction store has a value that is empty, longer than 200 or with a control character, or more than 200 values." },
        { "expiresAt", Request with { ExpiresAt = ManualTime.Start.AddSeconds(0.9) }, "The token would have ended before it begins." },
        { "expiresAt", Request with { ExpiresAt = ManualTime.Start.AddDays(-1) }, "The token would have ended before it begins." },
        { "expiresAt", Request with { ExpiresAt = ManualTime.Start.AddDays(367) }, "A token can be valid for 366 days at most." },
        { "expiresAt", Request with { ExpiresAt = DateTimeOffset.MaxValue }, "A token can be valid for 366 days at most." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task RequestThatIsWrong_IsRefused(string path, TokenRequest request, string message)
    {
        await using var server = await TokenServer.StartAsync();
        var exception = await Assert.ThrowsAsync<TokenRequestException>(() => server.Tokens.IssueAsync(request, "ada"));
        var fault = Assert.Single(exception.Faults);
        Assert.Equal((path, message), (string.Join('.', fault.Path), fault.Message));
        Assert.Empty(server.Store.Tokens);
    }

    [Fact]
    public async Task SeveralFaults_AreAllTold()
    {
        await using var server = await TokenServer.StartAsync();
        var exception = await Assert.ThrowsAsync<TokenRequestException>(
            () => server.Tokens.IssueAsync(new TokenRequest { Description = "", Permissions = [] }, "ada"));
        Assert.Equal(2, exception.Faults.Count);
    }

    [Fact]
    public async Task WhatIsStored_IsTheHashAndNotTheSecret()
    {
        await using var server = await TokenServer.StartAsync();
        var issued = await server.IssueAsync();
        var stored = Assert.Single(server.Store.Tokens);
        Assert.Equal(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(issued.Secret)), stored.Hash);
        Assert.DoesNotContain(issued.Secret[16..], stored.Info.ToString(), StringComparison.Ordinal);
        Assert.Equal(issued.Info.Prefix, issued.ToString());
    }

    [Fact]
    public async Task List_HasTheLastIssuedFirstAndGoesOnAfterOne()
    {
        await using var server = await TokenServer.StartAsync();
        for (var i = 0; i < 3; i++)
        {
            await server.Tokens.IssueAsync(Request with { Description = $"{i}" }, "ada");
            server.Time.Advance(TimeSpan.FromSeconds(1));
        }

        var first = await server.Tokens.ListAsync(count: 2);
        var second = await server.Tokens.ListAsync(after: first[^1], count: 2);
        Assert.Equal(["2", "1", "0"], first.Concat(second).Select(token => token.Description));
    }

    [Fact]
    public async Task List_SelectsByState()
    {
        await using var server = await TokenServer.StartAsync();
        var active = await server.IssueAsync();
        var revoked = await server.IssueAsync();
        await server.Tokens.RevokeAsync(revoked.Info.Prefix, "ada");
        var expired = await server.Tokens.IssueAsync(Request with { ExpiresAt = ManualTime.Start.AddSeconds(1) }, "ada");
        server.Time.Advance(TimeSpan.FromSeconds(1));
        foreach (var (state, token) in new[] { (TokenState.Active, active), (TokenState.Revoked, revoked), (TokenState.Expired, expired) })
        {
            Assert.Equal(token.Info.Prefix, Assert.Single(await server.Tokens.ListAsync(state)).Prefix);
        }
    }

    [Fact]
    public async Task LookUp_FindsByPrefixItsBeginningAndTheWholeToken()
    {
        await using var server = await TokenServer.StartAsync();
        var issued = await server.IssueAsync();
        foreach (var text in new[] { issued.Secret, issued.Info.Prefix, issued.Info.Prefix[..9] })
        {
            Assert.Equal(issued.Info.Prefix, Assert.Single(await server.Tokens.LookUpAsync(text)).Prefix);
        }

        Assert.Empty(await server.Tokens.LookUpAsync("gqli_"));
        Assert.Empty(await server.Tokens.LookUpAsync("%"));
    }

    [Fact]
    public async Task Revocation_KeepsWhoWhenAndWhyOfTheFirst()
    {
        await using var server = await TokenServer.StartAsync();
        var issued = await server.IssueAsync();
        server.Time.Advance(TimeSpan.FromHours(1));
        await server.Tokens.RevokeAsync(issued.Info.Prefix, "ada", " found in a repository ");
        server.Time.Advance(TimeSpan.FromHours(1));
        var again = await server.Tokens.RevokeAsync(issued.Info.Prefix, "bob", "me too");
        Assert.Equal(new TokenRevocation(ManualTime.Start.AddHours(1), "ada", "found in a repository"), again!.Revocation);
        Assert.Null(await server.Tokens.RevokeAsync("gqli_0000000000", "ada"));
        Assert.Null(await server.Tokens.RevokeAsync("nonsense", "ada"));
    }

    [Fact]
    public async Task RepeatedRevocation_IsNeitherCountedNorToldAsDone()
    {
        await using var server = await TokenServer.StartAsync();
        var issued = await server.IssueAsync();
        var prefix = issued.Info.Prefix;
        var counted = 0L;
        using var listener = new System.Diagnostics.Metrics.MeterListener();

        // The meter counts for other tests, too.
        var isMine = new AsyncLocal<bool> { Value = true };
        listener.SetMeasurementEventCallback<long>((_, count, _, _) => Interlocked.Add(ref counted, isMine.Value ? count : 0));
        listener.EnableMeasurementEvents(TokenMetrics.Revoked);
        await server.Tokens.RevokeAsync(prefix, "ada", "leaked");
        var first = Interlocked.Exchange(ref counted, 0);

        // Also the same word in the same second.
        await server.Tokens.RevokeAsync(prefix, "ada", "leaked");
        await server.Tokens.RevokeAsync(prefix, "bob");
        Assert.Single(server.Log.Entries, entry => entry.Contains($"Token {prefix} (Warehouse) was revoked by ", StringComparison.Ordinal));
        Assert.Contains(
            server.Log.Entries,
            entry => entry.Contains($"bob asked to revoke token {prefix}, which ada has revoked before.", StringComparison.Ordinal));
        Assert.Equal((1, 0), (first, counted));
    }

    [Fact]
    public async Task WhoAndWhy_AreMadePlainInsteadOfFailing()
    {
        await using var server = await TokenServer.StartAsync();
        var issued = await server.IssueAsync();
        var revoked = await server.Tokens.RevokeAsync(
            issued.Info.Prefix, "ada\nInformation: nothing happened", "a\0b \ud83d" + new string('x', 600));
        Assert.Equal("adaInformation: nothing happened", revoked!.Revocation!.By);
        Assert.StartsWith("ab \ufffdxxx", revoked.Revocation.Reason, StringComparison.Ordinal);
        Assert.True(revoked.Revocation.Reason.Length <= TokenService.MaxReasonLength);
    }

    [Theory]
    [InlineData("")]
    [InlineData("permission")]
    [InlineData("x")]
    public void RestrictionsThatCouldPassForOtherClaims_AreRefused(string prefix)
    {
        var services = new ServiceCollection();
        services.AddGqlAuthTokens(options => options.RestrictionClaimPrefix = prefix);
        using var provider = services.BuildServiceProvider();
        Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(
            () => provider.GetRequiredService<Microsoft.Extensions.Options.IOptions<GqlAuthTokenOptions>>().Value);
    }

    private static TokenRequest Restricted(string name, params string[] values) =>
        Request with { Restrictions = new Dictionary<string, IReadOnlyList<string>> { [name] = values } };
}
