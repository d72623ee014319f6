using System.Net;
using System.Text.Json;

namespace GqlAuthTooling.AspNetCore.Tests;

public class AdminTokenEndpointsTests
{
    private const string Path = "/V1/tfa/provider/google/authenticate";

    [Fact]
    public async Task Administrator_SignsInUsesTheTokenAndSignsOut()
    {
        await using var server = await ShopServer.StartAsync();
        var answer = await SendAsync(server, Path, Body(server));
        Assert.Equal((HttpStatusCode.OK, "no-store"), (answer.StatusCode, answer.Headers.CacheControl!.ToString()));
        var token = JsonSerializer.Deserialize<string>(await answer.Content.ReadAsStringAsync())!;
        Assert.Matches("^gqla_[0-9A-Za-z]{10}_[0-9A-Za-z]{49}$", token);
        Assert.StartsWith("ada\n", await (await server.SendAsync(token)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var signedOut = await SendAsync(server, "/V1/integration/admin/revoke-token", "{}", token);
        Assert.Equal("true", await signedOut.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.SendAsync(token)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(server, "/V1/integration/admin/revoke-token", "{}", token)).StatusCode);
    }

    [Fact]
    public async Task Refusals_AreOneAnswer()
    {
        await using var server = await ShopServer.StartAsync();
        var answers = new HashSet<string>();
        foreach (var (name, password, code) in new[]
        {
            ("ada", "wrong", server.CodeOf("ada")), ("ada", Shop.Password, "nonsense"), ("nobody", Shop.Password, "000000"),
            ("lockwood", Shop.Password, server.CodeOf("lockwood")), ("newton", Shop.Password, "000000"),
        })
        {
            var answer = await SendAsync(server, Path, JsonSerializer.Serialize(new { username = name, password, otp = code }));
            answers.Add($"{(int)answer.StatusCode} {answer.Headers.WwwAuthenticate} {await answer.Content.ReadAsStringAsync()}");
        }

        Assert.Equal(
            ["""401 Bearer realm="admin" {"errors":[{"message":"The account sign-in was incorrect, wait and try again later","extensions":{"category":"authentication"}}]}"""],
            answers);
    }

    [Fact]
    public async Task TooManyAttempts_AreToldHowLongToWait()
    {
        await using var server = await ShopServer.StartAsync();
        for (var i = 0; i < 5; i++)
        {
            await SendAsync(server, Path, """{"username":"ada","password":"x","otp":"000000"}""");
        }

        var answer = await SendAsync(server, Path, Body(server));
        Assert.Equal((HttpStatusCode.TooManyRequests, "120"), (answer.StatusCode, answer.Headers.RetryAfter!.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"username":"ada","password":"x"}""")]
    [InlineData("""{"username":"ada","password":"x","otp":"1","more":1}""")]
    [InlineData("""{"username":null,"password":"x","otp":"1"}""")]
    public async Task BodyThatIsNotUnderstood_IsRefused(string body)
    {
        await using var server = await ShopServer.StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(server, Path, body)).StatusCode);
    }

    [Fact]
    public async Task RequestFromAnotherSite_IsRefused()
    {
        await using var server = await ShopServer.StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = TokenServer.Json(Body(server)) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        Assert.Equal(HttpStatusCode.Forbidden, (await server.Client.SendAsync(request)).StatusCode);
        var form = new FormUrlEncodedContent([new("username", "ada")]);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await server.Client.PostAsync(Path, form)).StatusCode);
    }

    [Fact]
    public async Task SigningOut_IsForAdministratorsOnly()
    {
        await using var server = await ShopServer.StartAsync();
        foreach (var token in new[] { await server.CustomerAsync(), await server.IssueAsync("*") })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(server, "/V1/integration/admin/revoke-token", "{}", token.Secret)).StatusCode);
        }
    }

    [Fact]
    public async Task StoreThatFails_IsAnsweredWith503()
    {
        await using var server = await ShopServer.StartAsync();
        server.Store.Failure = new InvalidOperationException("Host=db;Password=hunter2");
        var answer = await SendAsync(server, Path, Body(server));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.DoesNotContain("hunter2", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static string Body(TokenServer server) =>
        JsonSerializer.Serialize(new { username = "ada", password = Shop.Password, otp = server.CodeOf("ada") });

    private static Task<HttpResponseMessage> SendAsync(TokenServer server, string path, string body, string? token = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = TokenServer.Json(body) };
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        }

        return server.Client.SendAsync(request);
    }
}
