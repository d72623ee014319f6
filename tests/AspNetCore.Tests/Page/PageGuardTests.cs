using System.Net;

namespace GqlAuthTooling.AspNetCore.Tests;

/// <summary>Who may use the page, and what else could make it do something.</summary>
public class PageGuardTests
{
    private const string Root = PageClient.Root;

    private static readonly (string Method, string Path)[] Views =
    [
        ("GET", Root), ("POST", Root + "/search"), ("GET", Root + "/new"), ("POST", Root + "/new"), ("GET", Root + "/gqli_0000000000"),
        ("GET", Root + "/gqli_0000000000/revoke"), ("POST", Root + "/gqli_0000000000/revoke"), ("GET", Root + "/assets/page.js"),
    ];

    [Fact]
    public async Task NoPolicy_RefusesEverybody()
    {
        await using var server = await TokenServer.StartAsync(policy: null);
        await AssertRefusedAsync(server, HttpStatusCode.Forbidden, (await server.IssueAsync("*")).Secret);
    }

    [Fact]
    public async Task Policy_KeepsOthersOut()
    {
        await using var server = await TokenServer.StartAsync();
        await AssertRefusedAsync(server, HttpStatusCode.Forbidden, (await server.IssueAsync("Order:read")).Secret);
    }

    [Fact]
    public async Task EveryView_AllowsNothingButItself()
    {
        await using var server = await TokenServer.StartAsync();
        var page = await StaffAsync(server);
        var issued = (await server.IssueAsync()).Info.Prefix;
        foreach (var path in new[] { "", "/new", "/" + issued, $"/{issued}/revoke" })
        {
            using var answer = await page.GetAsync(Root + path);
            var html = await answer.Content.ReadAsStringAsync();
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'none'; style-src 'self'; script-src 'self';", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
            Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
            Assert.DoesNotMatch("(?i)<style|<script>| style=| on[a-z]+=|https?://", html);
        }
    }

    [Fact]
    public async Task Assets_AreKeptUnderTheAddressOfTheirContent()
    {
        await using var server = await TokenServer.StartAsync();
        var page = await StaffAsync(server);
        var html = await page.ReadAsync(Root);
        foreach (var (name, type) in new[] { ("page.css", "text/css"), ("page.js", "text/javascript") })
        {
            var start = html.IndexOf($"{Root}/assets/{name}", StringComparison.Ordinal);
            using var asset = await page.GetAsync(html[start..html.IndexOf('"', start)]);
            Assert.Equal(HttpStatusCode.OK, asset.StatusCode);
            Assert.Equal(type, asset.Content.Headers.ContentType!.MediaType);
            Assert.Contains("immutable", asset.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            using var other = await page.GetAsync($"{Root}/assets/{name}?v=other");
            Assert.Equal("no-cache", other.Headers.CacheControl!.ToString());
        }

        using var missing = await page.GetAsync(Root + "/assets/other.js");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    /// <summary>Without the field of the form, with another caller's, from another site: nothing happens.</summary>
    [Theory]
    [InlineData("missing")]
    [InlineData("of another caller")]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    [InlineData("text/plain")]
    [InlineData("too long")]
    public async Task FormThatIsNotOurs_ChangesNothing(string what)
    {
        await using var server = await TokenServer.StartAsync();
        var page = await StaffAsync(server);
        var victim = await server.IssueAsync();
        var fields = new[] { ("description", "x"), ("permissions", "Order:read"), ("days", "30") };
        foreach (var path in new[] { Root + "/new", $"{Root}/{victim.Info.Prefix}/revoke" })
        {
            using var answer = await SendAsync(path);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        Assert.Equal(what == "of another caller" ? 3 : 2, server.Store.Tokens.Count);
        Assert.All(server.Store.Tokens, token => Assert.Null(token.Info.Revocation));

        async Task<HttpResponseMessage> SendAsync(string path)
        {
            switch (what)
            {
                case "missing":
                    return await page.PostAsync(path, fields);
                case "of another caller":
                    var html = await page.ReadAsync(Root + "/new");
                    var token = html.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
                    var other = new PageClient(server.Client, (await OtherStaffAsync()).Secret);
                    await other.ReadAsync(Root + "/new");
                    return await other.PostAsync(path, [("__RequestVerificationToken", token), .. fields]);
                case "text/plain":
                    return await server.Client.SendAsync(new HttpRequestMessage(HttpMethod.Post, path)
                    {
                        Content = new StringContent("description=x&permissions=Order:read"),
                        Headers = { { "Authorization", "Bearer " + _staff!.Secret } },
                    });
                case "too long":
                    return await page.SubmitAsync(Root + "/new", path, [("reason", new string('x', 300_000)), .. fields]);
                default:
                    page.Site = "same-origin";
                    await page.ReadAsync(Root + "/new");
                    page.Site = what;
                    return await page.SubmitAsync(Root + "/new", path, fields);
            }
        }

        async Task<IssuedToken> OtherStaffAsync() => _other ??= await server.IssueAsync("CentraIP", "Order:write");
    }

    private IssuedToken? _staff;
    private IssuedToken? _other;

    private async Task<PageClient> StaffAsync(TokenServer server)
    {
        _staff = await server.IssueAsync("CentraIP");
        return new PageClient(server.Client, _staff.Secret);
    }

    private static async Task AssertRefusedAsync(TokenServer server, HttpStatusCode expected, string secret)
    {
        foreach (var (method, path) in Views)
        {
            foreach (var (bearer, status) in new[] { (null, HttpStatusCode.Unauthorized), ((string?)secret, expected) })
            {
                var page = new PageClient(server.Client, bearer);
                using var answer = await (method == "GET" ? page.GetAsync(path) : page.PostAsync(path, ("description", "x")));
                Assert.Equal((path, status), (path, answer.StatusCode));
            }
        }

        Assert.Single(server.Store.Tokens);
    }
}
