using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GqlAuthTooling.AspNetCore.Tests;

/// <summary>A host with ASP.NET Core's session and staff that signs in by cookie, on all paths.</summary>
public class SessionTests
{
    [Fact]
    public async Task SessionCookies_AreDisabledOnGraphQLPathsUnlessTheHostSaysOtherwise()
    {
        await using var server = await StartAsync(null);
        var cookies = await SignInAsync(server);
        Assert.Equal(2, cookies.Length);
        Assert.Equal("ada 1", await (await SendAsync(server, "/page", cookies)).Content.ReadAsStringAsync());
        var answer = await SendAsync(server, "/graphql/session", cookies);
        Assert.Equal("anonymous 1", await answer.Content.ReadAsStringAsync());
        Assert.Equal(["other=1; path=/"], SetCookies(answer));
    }

    [Theory]
    [InlineData("false")]
    [InlineData("0")]
    [InlineData("False")]
    public async Task SessionCookiesThatAreEnabled_Count(string setting)
    {
        await using var server = await StartAsync(setting);
        var cookies = await SignInAsync(server);
        var answer = await SendAsync(server, "/graphql/session", cookies);
        Assert.Equal("ada 1", await answer.Content.ReadAsStringAsync());
        Assert.Contains(SetCookies(await SendAsync(server, "/graphql/session", [])), cookie => cookie.StartsWith(".AspNetCore.Session=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("true", "/page")]
    [InlineData("true", "/graphql/session")]
    [InlineData("false", "/page")]
    [InlineData("false", "/graphql/session")]
    public async Task RequestWithAToken_NeverGetsASessionCookie(string setting, string path)
    {
        await using var server = await StartAsync(setting);
        var token = (await server.IssueAsync()).Secret;
        var answer = await SendAsync(server, path, [], ("Authorization", "Bearer " + token));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["other=1; path=/"], SetCookies(answer));
        if (path != "/page")
        {
            answer = await SendAsync(server, path, ["graphql-access=" + token]);
            Assert.Equal(["other=1; path=/"], SetCookies(answer));
        }
    }

    /// <summary>A browser sends the cookie of tokens along when staff signs in on a page of the same host.</summary>
    [Fact]
    public async Task CookieOfATokenOnAnotherPage_DoesNotKeepAnybodyFromSigningIn()
    {
        await using var server = await StartAsync(null);
        var answer = await SendAsync(server, "/page", ["graphql-access=" + (await server.IssueAsync()).Secret]);
        Assert.Contains(SetCookies(answer), cookie => cookie.StartsWith(".AspNetCore.Session=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TokenAndSessionCookie_AreRefusedAsTwoMethodsWhereBothCount()
    {
        await using var server = await StartAsync("false");
        var (cookies, token) = (await SignInAsync(server), (await server.IssueAsync()).Secret);
        foreach (var cookie in cookies)
        {
            var answer = await SendAsync(server, "/graphql/session", [cookie], ("Authorization", "Bearer " + token));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal(
                """{"errors":[{"message":"Send one credential only: the access token or another one.","extensions":{"category":"authentication"}}]}""",
                await answer.Content.ReadAsStringAsync());
            Assert.Equal(
                "Bearer realm=\"graphql\", error=\"invalid_request\", error_description=\"Send one credential only: the access token or another one.\"",
                answer.Headers.WwwAuthenticate.ToString());
        }
    }

    [Fact]
    public async Task TokenAndSessionCookie_AreTheTokenWhereSessionsAreDisabled()
    {
        await using var server = await StartAsync("true");
        var answer = await SendAsync(
            server, "/graphql/session", await SignInAsync(server), ("Authorization", "Bearer " + (await server.IssueAsync()).Secret));
        Assert.Equal("Warehouse 1", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task SessionCookieOnARequestWithoutPreflight_DoesNotCount()
    {
        await using var server = await StartAsync("0");
        var cookies = string.Join("; ", await SignInAsync(server));
        var post = new HttpRequestMessage(HttpMethod.Post, "/graphql/session") { Content = new StringContent("{}") };
        post.Headers.Add("Cookie", cookies);
        var refused = await server.Client.SendAsync(post);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("A session cookie counts only on", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var get = new HttpRequestMessage(HttpMethod.Get, "/graphql/session");
        get.Headers.Add("Cookie", cookies);
        Assert.Equal("anonymous 1", await (await server.Client.SendAsync(get)).Content.ReadAsStringAsync());
    }

    /// <summary>Also one that is sent in pieces, and one that the host names; not one whose name only begins so.</summary>
    [Fact]
    public async Task CookiesOfSessions_AreFoundByName()
    {
        await using var server = await StartAsync(null, options => options.CookieNames.Add("PHPSESSID"));
        var sent = "staff=chunks-2; staffC1=a; staffC2=b; PHPSESSID=c; staffC=kept; staffed=kept; other=kept";
        var answer = await SendAsync(server, "/graphql/cookies", [sent]);
        Assert.Equal("staffC=kept; staffed=kept; other=kept", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task SettingThatIsNone_StopsTheHost()
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync("yes"));
        Assert.Equal("The setting GraphQL:Session:Disable is none of true, false, 1 and 0.", exception.Message);
    }

    private static Task<TokenServer> StartAsync(string? setting, Action<GraphQLSessionOptions>? configure = null) => TokenServer.StartAsync(
        services: services =>
        {
            services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
                .AddInMemoryCollection(setting is null ? [] : [new(GraphQLSessionOptions.DisableKey, setting)]).Build());
            services.Configure<GraphQLSessionOptions>(options => configure?.Invoke(options));
            services.AddDistributedMemoryCache().AddSession();
            services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options => options.Cookie.Name = "staff");
        },
        map: app =>
        {
            app.UseAuthentication();
            app.UseSession();
            app.UseAuthorization();
            app.MapPost("/sign-in", context =>
            {
                context.Session.SetInt32("visits", 0);
                return context.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, "ada")], "Password")));
            });
            app.MapPost("/page", VisitAsync);
            app.Map("/graphql/session", VisitAsync);
            app.MapPost("/graphql/cookies", (HttpContext context) => context.Request.Headers.Cookie.ToString());
        });

    private static string VisitAsync(HttpContext context)
    {
        var visits = (context.Session.GetInt32("visits") ?? 0) + 1;
        context.Session.SetInt32("visits", visits);
        context.Response.Cookies.Append("other", "1");
        return $"{(context.User.Identity is { IsAuthenticated: true } identity ? identity.Name : "anonymous")} {visits}";
    }

    private static async Task<string[]> SignInAsync(TokenServer server) =>
        [.. SetCookies(await SendAsync(server, "/sign-in", [])).Select(cookie => cookie.Split(';')[0])];

    private static IEnumerable<string> SetCookies(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];

    private static Task<HttpResponseMessage> SendAsync(
        TokenServer server, string path, string[] cookies, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = TokenServer.Json("{}") };
        if (cookies.Length > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", cookies));
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return server.Client.SendAsync(request);
    }
}
