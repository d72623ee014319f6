using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http.Json;
using System.Threading.Tasks;
using global::Storefront.Host.Staff;
using GqlAuthTooling.AspNetCore;
using GqlAuthTooling.OnHotChocolate.Storefront;
using GqlAuthTooling.OnHotChocolate.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Storefront;

/// <summary>API tokens at the shop's server, beside its demo tokens: what a token was given is what it may do, until it is revoked.</summary>
public sealed class ApiTokenTests
{
    private const string Orders = "{ orderConnection { totalCount } }";

    [Fact]
    public async Task Token_DoesWhatItWasGivenUntilItIsRevoked()
    {
        await using var server = await StorefrontUnderTest.StartAsync();
        var tokens = server.Services.GetRequiredService<TokenService>();
        var issued = await tokens.IssueAsync(new TokenRequest { Description = "Warehouse", Permissions = ["Order:*"] }, "ada");

        var answered = await server.AskAsync(Orders, issued.Secret);
        Assert.True(answered.HasData, answered.Body);
        var denied = await server.AskAsync("{ categories { id } }", issued.Secret);
        Assert.Equal(["You need Display:read permission to access categories."], denied.Messages);

        await tokens.RevokeAsync(issued.Info.Prefix, "ada");
        var refused = await server.AskAsync(Orders, issued.Secret);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
        Assert.Equal(
            """{"errors":[{"message":"The access token is not valid.","extensions":{"category":"authentication"}}]}""", refused.Body);
    }

    /// <summary>Those of the demo are known by the server's own scheme.</summary>
    [Fact]
    public async Task OtherTokens_CountAsBefore()
    {
        await using var server = await StorefrontUnderTest.StartAsync();
        Assert.True((await server.AskAsync(Orders, "Order:read")).HasData);
        Assert.Equal(
            ["You need Order:read permission to access orderConnection."], (await server.AskAsync(Orders, "Display:read")).Messages);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.AskAsync(Orders, "gqli_unknown")).Status);
    }

    /// <summary>What is staged shows with an administrator's token, as the documentation says.</summary>
    [Fact]
    public async Task Administrator_SeesTheShopOfAnotherDay()
    {
        await using var server = await StorefrontUnderTest.StartAsync();
        var (account, password) = server.Services.GetRequiredService<IReadOnlyList<DemoAccount>>()[0];
        var otp = account.SecondFactor!.CodeAt(TimeProvider.System.GetUtcNow());
        using var signedIn = await server.Client.PostAsJsonAsync(
            "/rest/V1/tfa/provider/google/authenticate", new { username = account.Name, password, otp });
        var token = await signedIn.Content.ReadFromJsonAsync<string>();

        var answered = await server.AskAsync("{ products(previewAt: \"2030-01-01T00:00:00Z\") { id } }", token);
        Assert.True(answered.HasData, answered.Body);
        Assert.Equal(
            ["You need Order:read permission to access orderConnection."], (await server.AskAsync(Orders, token)).Messages);
    }

    [Fact]
    public async Task Catalogue_IsThatOfTheSchema()
    {
        await using var server = await StorefrontUnderTest.StartAsync();
        var catalogue = server.Services.GetRequiredService<GrantableCatalog>().Catalog;
        Assert.Equal("Read orders with their lines", catalogue.DescriptionOf("Order:read"));
        await Assert.ThrowsAsync<TokenRequestException>(() => server.Services.GetRequiredService<TokenService>()
            .IssueAsync(new TokenRequest { Description = "x", Permissions = ["Typo:read"] }, "ada"));
    }

    [Fact]
    public async Task Page_WantsStaff()
    {
        await using var server = await StorefrontUnderTest.StartAsync();
        using var answer = await server.Client.GetAsync("/gqlauth/tokens/page");
        Assert.Equal("/staff/sign-in", answer.RequestMessage!.RequestUri!.AbsolutePath);
    }
}
