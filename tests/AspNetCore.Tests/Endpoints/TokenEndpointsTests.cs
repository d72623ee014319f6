using System.Net;
using System.Text.Json;

namespace GqlAuthTooling.AspNetCore.Tests;

public class TokenEndpointsTests
{
    private const string Path = "/gqlauth/tokens";
    private const string Body = """{"description":"Warehouse","permissions":["Order:read"],"restrictions":{"store":["SE"]}}""";

    [Fact]
    public async Task NoPolicy_RefusesEverybody()
    {
        await using var server = await TokenServer.StartAsync(policy: null);
        var all = (await server.IssueAsync("*")).Secret;
        foreach (var (method, path) in Endpoints)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(server, method, path, null, Body)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(server, method, path, all, Body)).StatusCode);
        }

        Assert.Single(server.Store.Tokens);
    }

    [Fact]
    public async Task StoreThatFails_IsAnsweredWith503AndNothingOfWhy()
    {
        await using var server = await TokenServer.StartAsync();
        var staff = (await server.IssueAsync("CentraIP")).Secret;
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(server, "GET", Path, staff, null)).StatusCode);
        server.Store.Failure = new InvalidOperationException("Host=db;Password=hunter2");
        foreach (var (method, path) in Endpoints)
        {
            // What the revocation and the look-up need of a body, and the others don't mind: nothing else.
            var body = path.EndsWith("revoke", StringComparison.Ordinal) ? "{}" : path.EndsWith("lookup", StringComparison.Ordinal)
                ? """{"prefix":"gqli_0123456789"}""" : Body;
            var answer = await SendAsync(server, method, path, staff, method == "GET" ? null : body);
            Assert.True(answer.StatusCode == HttpStatusCode.ServiceUnavailable, $"{method} {path}: {answer.StatusCode}");
            Assert.Equal(
                """{"errors":[{"path":[],"message":"The store of tokens cannot be asked at the moment."}]}""",
                await answer.Content.ReadAsStringAsync());
        }

        Assert.Contains(server.Log.Entries, entry => entry.StartsWith("Error", StringComparison.Ordinal)
            && entry.Contains("A request to manage tokens could not be served.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Policy_LetsInWhoMeetsIt()
    {
        await using var server = await TokenServer.StartAsync();
        var (staff, other) = ((await server.IssueAsync("CentraIP")).Secret, (await server.IssueAsync()).Secret);
        foreach (var (method, path) in Endpoints)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(server, method, path, null, Body)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(server, method, path, other, Body)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(server, "GET", Path, staff, null)).StatusCode);
    }

    [Fact]
    public async Task TokenIsIssuedUsedFoundAndRevoked()
    {
        await using var server = await TokenServer.StartAsync();
        var staff = (await server.IssueAsync("CentraIP")).Secret;
        var answer = await SendAsync(server, "POST", Path, staff, Body);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        var issued = await ReadAsync(answer);
        var secret = issued.GetProperty("token").GetString()!;
        var prefix = issued.GetProperty("info").GetProperty("prefix").GetString()!;
        Assert.Equal("2026-03-31T12:00:00+00:00", issued.GetProperty("info").GetProperty("expiresAt").GetString());

        // Not by its description, which somebody chose freely.
        Assert.Equal($"token {staff[..15]}", issued.GetProperty("info").GetProperty("issuedBy").GetString());
        Assert.Contains("restriction:store=SE", await (await server.SendAsync(secret)).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var listed = await (await SendAsync(server, "GET", Path + "?state=active", staff, null)).Content.ReadAsStringAsync();
        Assert.Contains(prefix, listed, StringComparison.Ordinal);
        Assert.DoesNotContain(secret[16..], listed, StringComparison.Ordinal);

        var found = await ReadAsync(await SendAsync(server, "POST", Path + "/lookup", staff, $$"""{"prefix":"{{secret}}"}"""));
        Assert.Equal(prefix, Assert.Single(found.GetProperty("tokens").EnumerateArray()).GetProperty("prefix").GetString());

        var revoked = await ReadAsync(await SendAsync(server, "POST", $"{Path}/{prefix}/revoke", staff, """{"reason":"leaked"}"""));
        Assert.Equal("revoked", revoked.GetProperty("state").GetString());
        Assert.Equal("leaked", revoked.GetProperty("revocation").GetProperty("reason").GetString());
        Assert.Equal($"token {staff[..15]}", revoked.GetProperty("revocation").GetProperty("by").GetString());
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.SendAsync(secret)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(server, "POST", Path + "/gqli_0000000000/revoke", staff, "{}")).StatusCode);
    }

    [Fact]
    public async Task List_GoesOnAfterItsLastToken()
    {
        await using var server = await TokenServer.StartAsync();
        var staff = (await server.IssueAsync("CentraIP")).Secret;
        await server.IssueAsync();
        await server.IssueAsync();
        var first = await ReadAsync(await SendAsync(server, "GET", Path + "?count=2", staff, null));
        var next = first.GetProperty("next").GetString();
        var second = await ReadAsync(await SendAsync(server, "GET", $"{Path}?count=2&after={next}", staff, null));
        Assert.Equal((2, 1), (first.GetProperty("tokens").GetArrayLength(), second.GetProperty("tokens").GetArrayLength()));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
    }

    [Theory]
    [InlineData("?state=old", "A state is active, expired or revoked.")]
    [InlineData("?count=0", "A list has 1 to 500 tokens.")]
    [InlineData("?count=99999999999", "A list has 1 to 500 tokens.")]
    [InlineData("?after=gqli_0000000000", "There is no such token.")]
    public async Task ListThatIsNotUnderstood_IsRefused(string query, string message)
    {
        await using var server = await TokenServer.StartAsync();
        var answer = await SendAsync(server, "GET", Path + query, (await server.IssueAsync("CentraIP")).Secret, null);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(message, (await ReadAsync(answer)).GetProperty("errors")[0].GetProperty("message").GetString());
    }

    /// <summary>A misspelt end must not give a token of 30 days.</summary>
    [Theory]
    [InlineData("""{"description":"x","permissions":["Order:read"],"expires":"2026-03-02"}""")]
    [InlineData("""{"description":"x","permissions":["Order:read"],"expiresAt":"tomorrow"}""")]
    [InlineData("""{"description":"x","permissions":["Order:read"],"expiresAt":"2026-03-02"}""")]
    [InlineData("""{"description":"x","permissions":["Order:read"],"expiresAt":"2026-03-02T00:00:00"}""")]
    [InlineData("""{"description":"x","permissions":["Order:read"],"expiresAt":"2026-03-03T00"}""")]
    [InlineData("""{"description":"x","permissions":["Order:read"],"expiresAt":"Tue 3-03-26"}""")]
    [InlineData("""{"description":"x","permissions":["Order:read"],"expiresAt":1772409600}""")]
    [InlineData("""{"description":"\ud800","permissions":["Order:read"]}""")]
    [InlineData("""{"description":"x","permissions":"Order:read"}""")]
    [InlineData("""{"description":"x","permissions":[null]}""")]
    [InlineData("""{"description":"x","permissions":["Order:read"],"restrictions":{"store":null}}""")]
    [InlineData("""{"description":"x","permissions":["Order:read"],"restrictions":{"store":[null]}}""")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("{")]
    public async Task BodyThatIsNotUnderstood_IsRefused(string body)
    {
        await using var server = await TokenServer.StartAsync();
        var staff = (await server.IssueAsync("CentraIP")).Secret;
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(server, "POST", Path, staff, body)).StatusCode);
        Assert.Single(server.Store.Tokens);
    }

    [Theory]
    [InlineData("2026-03-02T00:00:00Z", "2026-03-02T00:00:00+00:00")]
    [InlineData("2026-03-02T00:00:00.9+01:00", "2026-03-01T23:00:00+00:00")]
    public async Task End_IsGivenWithItsOffset(string text, string expected)
    {
        await using var server = await TokenServer.StartAsync();
        var staff = (await server.IssueAsync("CentraIP")).Secret;
        var answer = await SendAsync(
            server, "POST", Path, staff, $$"""{"description":"x","permissions":["Order:read"],"expiresAt":"{{text}}"}""");
        Assert.Equal(expected, (await ReadAsync(answer)).GetProperty("info").GetProperty("expiresAt").GetString());
    }

    [Fact]
    public async Task BodyThatIsTooLong_IsRefused()
    {
        await using var server = await TokenServer.StartAsync();
        var staff = (await server.IssueAsync("CentraIP")).Secret;
        var body = Body.Replace("Warehouse", new string('x', 300_000), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(server, "POST", Path, staff, body)).StatusCode);
    }

    /// <summary>What a page of another site could make a signed-in person's browser send.</summary>
    [Theory]
    [InlineData("text/plain", null, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/x-www-form-urlencoded", null, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("text/plain; application/json", null, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("application/json", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("application/json", "same-origin", HttpStatusCode.Created)]
    [InlineData("application/json", "none", HttpStatusCode.Created)]
    public async Task RequestOfAnotherSite_ChangesNothing(string contentType, string? site, HttpStatusCode expected)
    {
        await using var server = await TokenServer.StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new StringContent(Body) };
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", site);
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + (await server.IssueAsync("CentraIP")).Secret);
        Assert.Equal(expected, (await server.Client.SendAsync(request)).StatusCode);
        Assert.Equal(expected == HttpStatusCode.Created ? 2 : 1, server.Store.Tokens.Count);
    }

    private static readonly (string Method, string Path)[] Endpoints =
    [
        ("GET", Path), ("POST", Path), ("POST", Path + "/lookup"), ("POST", Path + "/gqli_0000000000/revoke"),
    ];

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStreamAsync()).RootElement;

    private static Task<HttpResponseMessage> SendAsync(TokenServer server, string method, string path, string? token, string? body)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = body is null ? null : TokenServer.Json(body) };
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        }

        return server.Client.SendAsync(request);
    }
}
