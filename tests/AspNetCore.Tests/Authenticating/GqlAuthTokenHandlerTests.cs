using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.AspNetCore.Tests;

public class GqlAuthTokenHandlerTests
{
    private const string NotValid = """{"errors":[{"message":"The access token is not valid.","extensions":{"category":"authentication"}}]}""";

    [Theory]
    [InlineData("Bearer ")]
    [InlineData("bearer ")]
    [InlineData("BEARER   ")]
    public async Task HeaderWithAToken_IsAccepted(string scheme)
    {
        await using var server = await TokenServer.StartAsync();
        var issued = await server.IssueAsync();
        var answer = await SendAsync(server, "application/json", ("Authorization", scheme + issued.Secret));
        Assert.StartsWith("Warehouse\n", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("Application/JSON; charset=utf-8")]
    [InlineData("application/graphql+json")]
    public async Task CookieWithJson_IsAccepted(string contentType)
    {
        await using var server = await TokenServer.StartAsync();
        var answer = await SendAsync(server, contentType, ("Cookie", $"a=b; graphql-access={(await server.IssueAsync()).Secret}; c"));
        Assert.StartsWith("Warehouse\n", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CookieWithPreflightHeader_IsAccepted()
    {
        await using var server = await TokenServer.StartAsync();
        var cookie = ("Cookie", $"graphql-access={(await server.IssueAsync()).Secret}");
        var answer = await SendAsync(server, "multipart/form-data", cookie, ("GraphQL-Preflight", "1"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>What a page of another site can send by itself: three content types, tricks with them, or none.</summary>
    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/plain; application/json")]
    [InlineData("text/plain;a=application/json")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=application/json")]
    [InlineData("text/json, application/json")]
    [InlineData("application/jsonx")]
    [InlineData("")]
    [InlineData(null)]
    public async Task CookieWithoutPreflight_IsRefused(string? contentType)
    {
        await using var server = await TokenServer.StartAsync();
        var answer = await SendAsync(server, contentType, ("Cookie", $"graphql-access={(await server.IssueAsync()).Secret}"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(
            """{"errors":[{"message":"The cookie graphql-access counts only on a request with the content type application/json or the header GraphQL-Preflight.","extensions":{"category":"authentication"}}]}""",
            await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task CookieWithoutPreflight_DoesNotDisturbOtherPagesOfTheHost()
    {
        await using var server = await TokenServer.StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Get, "/other");
        request.Headers.Add("Cookie", $"graphql-access={(await server.IssueAsync()).Secret}");
        Assert.Equal("anonymous", await (await server.Client.SendAsync(request)).Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("Bearer ")]
    [InlineData("Basic ")]
    public async Task TwoMethods_AreRefused(string scheme)
    {
        await using var server = await TokenServer.StartAsync();
        var secret = (await server.IssueAsync()).Secret;
        var answer = await SendAsync(
            server, "application/json", ("Authorization", scheme + secret), ("Cookie", $"graphql-access={secret}"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(
            """{"errors":[{"message":"Send the access token in one way only: in the header Authorization or in the cookie graphql-access.","extensions":{"category":"authentication"}}]}""",
            await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task MalformedCredentials_AreAllRefusedWith401()
    {
        await using var server = await TokenServer.StartAsync();
        var issued = await server.IssueAsync();
        var cases = MalformedCredentials.For(issued.Secret).ToArray();
        Assert.True(cases.Length >= 300, $"{cases.Length} cases");
        foreach (var (name, headers) in cases)
        {
            // Below the client, which would not send most of these.
            var context = await server.SendRawAsync(headers);
            var body = await new StreamReader(context.Response.Body).ReadToEndAsync();
            Assert.True(context.Response.StatusCode == 401, $"{name}: {context.Response.StatusCode} {body}");
            Assert.Equal(NotValid, body);
            Assert.Equal(
                "Bearer realm=\"graphql\", error=\"invalid_token\", error_description=\"The access token is not valid.\"",
                context.Response.Headers.WWWAuthenticate.ToString());
        }

        Assert.Contains(server.Log.Entries, entry => entry.Contains("there is more than one cookie graphql-access", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Log.Entries, entry => entry.Contains(issued.Secret[16..], StringComparison.Ordinal));
        Assert.DoesNotContain(server.Log.Entries, entry => entry.StartsWith("Error", StringComparison.Ordinal));
    }

    /// <summary>The same as bytes on a connection, to a server that takes headers of any length: whatever it refuses itself, it never fails.</summary>
    [Fact]
    public async Task MalformedCredentials_AreRefusedOverAConnection()
    {
        await using var server = await TokenServer.StartAsync(url: "http://127.0.0.1:0", services: services =>
            services.Configure<KestrelServerOptions>(kestrel =>
            {
                kestrel.Limits.MaxRequestHeadersTotalSize = 1 << 22;
                kestrel.Limits.MaxRequestBufferSize = 1 << 23;
            }));
        var issued = await server.IssueAsync();
        var cases = MalformedCredentials.For(issued.Secret).ToArray();
        Assert.True(cases.Length >= 300, $"{cases.Length} cases");
        foreach (var (name, headers) in cases)
        {
            var answer = await server.SendBytesAsync(headers);
            Assert.True(answer.StartsWith("HTTP/1.1 401 ", StringComparison.Ordinal), $"{name}: {answer}");
            Assert.Contains(NotValid, answer, StringComparison.Ordinal);
        }

        Assert.StartsWith("HTTP/1.1 200 ", await server.SendBytesAsync(("Authorization", "Bearer " + issued.Secret)), StringComparison.Ordinal);
        Assert.DoesNotContain(server.Log.Entries, entry => entry.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OperatorLearnsWhatWasWrong_AndTheCallerDoesNot()
    {
        await using var server = await TokenServer.StartAsync();
        var (revoked, expired) = (await server.IssueAsync(), await server.IssueAsync());
        await server.Tokens.RevokeAsync(revoked.Info.Prefix, "ada");
        server.Time.Advance(TimeSpan.FromDays(30));
        var other = await server.IssueAsync();
        var unknown = TokenSecret.Create();
        foreach (var (token, words) in new[]
        {
            (revoked.Secret, $"token {revoked.Info.Prefix} was revoked"),
            (expired.Secret, $"token {expired.Info.Prefix} has expired"),
            (unknown, $"there is no token {unknown[..15]}"),
            (Tokens.WithOtherSecret(other.Secret), $"its secret is not that of token {other.Info.Prefix}"),
            ("nonsense", "it has 8 characters instead of 65"),
        })
        {
            server.Log.Entries.Clear();
            var answer = await server.SendAsync(token);
            Assert.Equal((HttpStatusCode.Unauthorized, NotValid), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
            Assert.Contains(server.Log.Entries, entry => entry.Contains($"A credential was refused: {words}.", StringComparison.Ordinal));
            Assert.DoesNotContain(server.Log.Entries, entry => entry.Contains(token.Length > 16 ? token[16..] : token, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task NoCredential_IsServedUnlessTheEndpointWantsOne()
    {
        await using var server = await TokenServer.StartAsync();
        Assert.Equal("anonymous", await (await server.SendAsync(null)).Content.ReadAsStringAsync());
        var refused = await server.Client.GetAsync("/private");
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("Bearer realm=\"graphql\"", refused.Headers.WwwAuthenticate.ToString());
        Assert.Equal(
            """{"errors":[{"message":"You need to be authenticated.","extensions":{"category":"authentication"}}]}""",
            await refused.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task GraphQLClient_GetsItsOwnContentType()
    {
        await using var server = await TokenServer.StartAsync();
        var answer = await SendAsync(
            server, "application/json", ("Authorization", "Bearer x"), ("Accept", "application/graphql-response+json, application/json"));
        Assert.Equal("application/graphql-response+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal("application/json", (await server.SendAsync("x")).Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task OtherBearerTokens_ConcernSomebodyElseWhereTheHostSaysSo()
    {
        await using var server = await TokenServer.StartAsync(scheme => scheme.AcceptOtherBearerTokens = true);
        Assert.Equal("anonymous", await (await server.SendAsync("eyJ.eyJ.x")).Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.SendAsync("gqli_x")).StatusCode);
    }

    [Fact]
    public async Task StoreThatFails_RefusesWithoutSayingWhy()
    {
        await using var server = await TokenServer.StartAsync();
        server.Store.Failure = new InvalidOperationException("Host=db;Password=hunter2");
        var answer = await server.SendAsync(TokenSecret.Create());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(
            """{"errors":[{"message":"The access token cannot be checked at the moment.","extensions":{"category":"authentication"}}]}""",
            await answer.Content.ReadAsStringAsync());
    }

    /// <summary>A driver's own timeout, not the request's end.</summary>
    [Fact]
    public async Task StoreThatGivesUp_RefusesLikeOneThatFails()
    {
        await using var server = await TokenServer.StartAsync();
        server.Store.Failure = new TaskCanceledException("timeout");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await server.SendAsync(TokenSecret.Create())).StatusCode);
    }

    private static Task<HttpResponseMessage> SendAsync(TokenServer server, string? contentType, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent("{}"u8.ToArray()) };
        if (contentType is not null)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return server.Client.SendAsync(request);
    }
}
