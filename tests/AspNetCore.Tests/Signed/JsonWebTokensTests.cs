using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace GqlAuthTooling.AspNetCore.Tests;

public class JsonWebTokensTests
{
    [Theory]
    [InlineData("HS256")]
    [InlineData("RS256")]
    [InlineData("ES256")]
    public async Task Customer_GetsASignedTokenThatCounts(string algorithm)
    {
        await using var server = await SignedTokens.StartAsync(SignedTokens.KeyFor(algorithm));
        var issued = await server.CustomerAsync();
        var token = new JsonWebToken(issued.Secret);
        Assert.Equal(
            (algorithm, "k1", "at+jwt", SignedTokens.Issuer, SignedTokens.Audience, issued.Info.Prefix, "1", "Order:read"),
            (token.Alg, token.Kid, token.Typ, token.Issuer, token.Audiences.Single(), token.Id, token.Subject, token.GetClaim("scope").Value));
        Assert.Equal((ManualTime.Start.UtcDateTime, issued.Info.ExpiresAt.UtcDateTime), (token.ValidFrom, token.ValidTo));
        var answer = await (await server.SendAsync(issued.Secret)).Content.ReadAsStringAsync();
        Assert.StartsWith("1\n", answer, StringComparison.Ordinal);
        Assert.Contains("permission=Order:read", answer, StringComparison.Ordinal);
        server.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(TokenRefusal.Expired, await server.RefusalAsync(issued));
    }

    /// <summary>The second time neither the signature nor the store is looked at.</summary>
    [Fact]
    public async Task KnownToken_IsKnownByItsText()
    {
        await using var server = await SignedTokens.StartAsync(SignedTokens.KeyFor("RS256"));
        var issued = await server.CustomerAsync();
        var first = await server.PrincipalAsync(issued);
        var readings = server.Store.Readings;
        Assert.Same(first, await server.PrincipalAsync(issued));
        Assert.Equal(readings, server.Store.Readings);
    }

    [Fact]
    public async Task Revocation_CountsAtOnce()
    {
        await using var server = await SignedTokens.StartAsync(SignedTokens.KeyFor("RS256"));
        var (one, two) = (await server.CustomerAsync(), await server.CustomerAsync());
        Assert.Equal((TokenRefusal.None, TokenRefusal.None), (await server.RefusalAsync(one), await server.RefusalAsync(two)));
        await server.Tokens.RevokeAsync(one.Info.Prefix, "ada");
        Assert.Equal((TokenRefusal.Revoked, TokenRefusal.None), (await server.RefusalAsync(one), await server.RefusalAsync(two)));
        await server.Customers().RevokeAllAsync("1", "ada");
        Assert.Equal(TokenRefusal.Revoked, await server.RefusalAsync(two));
    }

    [Fact]
    public async Task KeysAreChanged_WithoutEndingTokens()
    {
        var store = new MemoryStore();
        var (old, young) = (TokenSigningKey.RsaSha256("old", SignedTokens.Rsa), TokenSigningKey.EcdsaSha256("young", SignedTokens.Ecdsa));
        await using var before = await SignedTokens.StartAsync(store, [old]);
        var first = await before.CustomerAsync();
        await using var during = await SignedTokens.StartAsync(store, [young, old]);
        var second = await during.CustomerAsync();
        Assert.Equal("young", new JsonWebToken(second.Secret).Kid);
        Assert.Equal((TokenRefusal.None, TokenRefusal.None), (await during.RefusalAsync(first), await during.RefusalAsync(second)));
        await using var after = await SignedTokens.StartAsync(store, [young]);
        Assert.Equal((TokenRefusal.Malformed, TokenRefusal.None), (await after.RefusalAsync(first), await after.RefusalAsync(second)));
    }

    [Theory]
    [InlineData("https://elsewhere.example", SignedTokens.Audience, "another issuer")]
    [InlineData(SignedTokens.Issuer, "https://elsewhere.example/graphql", "another audience")]
    [InlineData(SignedTokens.Issuer, SignedTokens.Audience + "/", "another audience")]
    public async Task TokenOfAnotherServerOfTheSameKey_IsRefused(string issuer, string audience, string words)
    {
        var store = new MemoryStore();
        TokenSigningKey[] keys = [SignedTokens.KeyFor("RS256")];
        await using var elsewhere = await SignedTokens.StartAsync(store, keys, issuer: issuer, audience: audience);
        await using var server = await SignedTokens.StartAsync(store, keys);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.SendAsync((await elsewhere.CustomerAsync()).Secret)).StatusCode);
        Assert.Contains(server.Log.Entries, entry => entry.Contains($"it is a JSON web token with {words}", StringComparison.Ordinal));
        Assert.Equal(0, store.Readings);
    }

    /// <summary>The store would refuse them, too; it isn't even asked.</summary>
    [Theory]
    [InlineData("key", "it is a JSON web token with a wrong signature")]
    [InlineData("stripped", "it is a JSON web token with a wrong signature")]
    [InlineData("cut", "it is a JSON web token with a wrong signature")]
    [InlineData("none", "it is a JSON web token with an algorithm that is not its key's")]
    [InlineData("unknown", "it is a JSON web token of no key that is known here")]
    [InlineData("type", "it is a JSON web token with another type")]
    [InlineData("endless", "it is a JSON web token with no end")]
    [InlineData("id", "it is a JSON web token whose id is none of a token")]
    [InlineData("no id", "it is a JSON web token whose id is none of a token")]
    public async Task WrongSignature_CostsNoReadingOfTheStore(string what, string words)
    {
        await using var server = await SignedTokens.StartAsync(SignedTokens.KeyFor("RS256"));
        var issued = await server.CustomerAsync();
        var (own, other) = (
            SignedTokens.With(new Microsoft.IdentityModel.Tokens.RsaSecurityKey(SignedTokens.Rsa), "RS256"),
            SignedTokens.With(new Microsoft.IdentityModel.Tokens.RsaSecurityKey(SignedTokens.OtherRsa), "RS256"));
        var forged = what switch
        {
            "key" => SignedTokens.Forge(other, issued.Info.Prefix),
            "stripped" => issued.Secret[..(issued.Secret.LastIndexOf('.') + 1)],
            "cut" => issued.Secret[..^4],
            "none" => SignedTokens.WithHeader(issued.Secret, """{"alg":"none","kid":"k1","typ":"at+jwt"}""", isStripped: true),
            "unknown" => SignedTokens.WithHeader(issued.Secret, """{"alg":"RS256","kid":"k2","typ":"at+jwt"}"""),
            "type" => SignedTokens.Forge(own, issued.Info.Prefix, type: "JWT"),
            "no id" => SignedTokens.Forge(own, null),
            "id" => SignedTokens.Forge(own, issued.Info.Prefix + "\nInformation: nothing happened"),
            _ => SignedTokens.Forge(own, issued.Info.Prefix, hasEnd: false),
        };
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.SendAsync(forged)).StatusCode);
        Assert.Equal(0, server.Store.Readings);
        Assert.Contains(server.Log.Entries, entry => entry.Contains($"A credential was refused: {words}.", StringComparison.Ordinal));
    }

    /// <summary>Right in every way but that it was never issued, or that its text is another than the one that was.</summary>
    [Fact]
    public async Task TokenThatTheStoreDoesNotKnow_IsRefused()
    {
        await using var server = await SignedTokens.StartAsync(SignedTokens.KeyFor("HS256"));
        var issued = await server.CustomerAsync();
        var credentials = SignedTokens.With(
            new Microsoft.IdentityModel.Tokens.SymmetricSecurityKey(SignedTokens.Secret), "HS256");
        Assert.Equal(TokenRefusal.Unknown, await RefusalAsync(server, SignedTokens.Forge(credentials, TokenSecret.CreatePrefix(TokenKind.Customer))));
        Assert.Equal(TokenRefusal.WrongSecret, await RefusalAsync(server, SignedTokens.Forge(credentials, issued.Info.Prefix)));
        Assert.Equal(TokenRefusal.None, await server.RefusalAsync(issued));
    }

    [Fact]
    public async Task TokenWhoseTimeHasNotBegun_IsRefused()
    {
        await using var server = await SignedTokens.StartAsync(SignedTokens.KeyFor("RS256"));
        var issued = await server.CustomerAsync();
        server.Time.Advance(TimeSpan.FromSeconds(-1));
        Assert.Equal(TokenRefusal.NotYetValid, await server.RefusalAsync(issued));
    }

    [Fact]
    public async Task OtherSchemesTokens_AreTheirsUnlessTheyNameOneOfOurKeys()
    {
        await using var server = await SignedTokens.StartAsync(
            null, [SignedTokens.KeyFor("RS256")], scheme => scheme.AcceptOtherBearerTokens = true);
        var issued = await server.CustomerAsync();
        var foreign = SignedTokens.Forge(
            SignedTokens.With(new Microsoft.IdentityModel.Tokens.RsaSecurityKey(SignedTokens.OtherRsa), "RS256", "theirs"), issued.Info.Prefix);
        var stolen = SignedTokens.Forge(
            SignedTokens.With(new Microsoft.IdentityModel.Tokens.RsaSecurityKey(SignedTokens.OtherRsa), "RS256"), issued.Info.Prefix);
        Assert.StartsWith("1\n", await (await server.SendAsync(issued.Secret)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("anonymous", await (await server.SendAsync(foreign)).Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.SendAsync(stolen)).StatusCode);
    }

    [Fact]
    public async Task TokenThatWouldBeTooLong_IsNotIssued()
    {
        await using var server = await SignedTokens.StartAsync(SignedTokens.KeyFor("RS256"));
        server.Shop().Customers["roni@example.com"].Permissions = [.. Enumerable.Range(0, 400).Select(i => $"Resource{i}:read")];
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => server.SignInAsync());
        Assert.Contains("are the most that are accepted", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WeakKeys_AreRefused()
    {
        using var small = RSA.Create(1024);
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        Assert.Throws<ArgumentException>(() => TokenSigningKey.HmacSha256("k", new byte[31]));
        Assert.Throws<ArgumentException>(() => TokenSigningKey.RsaSha256("k", small));
        Assert.Throws<ArgumentException>(() => TokenSigningKey.EcdsaSha256("k", curve));
        Assert.Throws<ArgumentException>(() => TokenSigningKey.RsaSha256(" ", SignedTokens.Rsa));
        Assert.Equal("RS256 k1", SignedTokens.KeyFor("RS256").ToString());
    }

    [Theory]
    [InlineData("", SignedTokens.Audience, 1, "need Issuer and Audience")]
    [InlineData(SignedTokens.Issuer, " ", 1, "need Issuer and Audience")]
    [InlineData(SignedTokens.Issuer, SignedTokens.Audience, 0, "need a key")]
    [InlineData(SignedTokens.Issuer, SignedTokens.Audience, 2, "Two keys of Keys have the id k1")]
    [InlineData(SignedTokens.Issuer, SignedTokens.Audience, -1, "has no private part")]
    public async Task OptionsThatAreNotEnough_StopTheHost(string issuer, string audience, int keys, string words)
    {
        using var verifier = RSA.Create(SignedTokens.Rsa.ExportParameters(includePrivateParameters: false));
        TokenSigningKey[] given = keys < 0
            ? [TokenSigningKey.RsaSha256("k1", verifier)]
            : [.. Enumerable.Repeat(SignedTokens.KeyFor("RS256"), keys)];
        var exception = await Assert.ThrowsAnyAsync<OptionsValidationException>(
            () => SignedTokens.StartAsync(null, given, issuer: issuer, audience: audience));
        Assert.Contains(words, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FormatWithoutKeys_StopsTheHost()
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(
            () => ShopServer.StartAsync(customers => customers.Format = TokenFormat.JsonWebToken));
        Assert.Contains("AddJsonWebTokens was not called", exception.Message, StringComparison.Ordinal);
    }

    private static async Task<TokenRefusal> RefusalAsync(TokenServer server, string token) =>
        (await ((TokenValidator)server.Services.GetService(typeof(TokenValidator))!).ValidateAsync(token.AsMemory())).Refusal;
}
