using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Encodings.Web;
using System.Threading.Tasks;
using GqlAuthTooling.Adapter;
using GqlAuthTooling.OnHotChocolate.Tests.Support;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GqlAuthTooling.OnHotChocolate.Tests.Adapter;

/// <summary>A 401 says how to authenticate in the words of the host's own schemes, and in no others.</summary>
public sealed class ChallengeTests
{
    private const string Response = "application/graphql-response+json";
    private const string Own = "Own realm=\"shop\"";
    private const string Tokens = "Bearer realm=\"graphql\"";

    [Theory]
    [InlineData("own", new[] { Own })]
    [InlineData("own without UseAuthentication", new[] { Own })]
    [InlineData("tokens", new[] { Tokens })]
    [InlineData("own and tokens", new[] { Own, Tokens })]
    [InlineData("cookies", new string[0])]
    [InlineData("cookies and tokens", new[] { Tokens })]
    [InlineData("cookies, own is named", new[] { Own })]
    [InlineData("remote", new string[0])]
    [InlineData("remote and tokens", new[] { Tokens })]
    [InlineData("remote, own is named", new[] { Own })]
    [InlineData("forwarding", new string[0])]
    [InlineData("forwarding to own", new[] { Own })]
    [InlineData("no default", new string[0])]
    [InlineData("fails", new string[0])]
    [InlineData("nothing", new string[0])]
    public async Task Unauthorized_HasTheChallengesOfTheHostsSchemes(string host, string[] challenges)
    {
        using var file = new TokenFile();
        await using var app = await ShopServer.ListenAsync(
            options =>
            {
                if (host.EndsWith("is named", StringComparison.Ordinal))
                {
                    options.ChallengeSchemes.Add(nameof(OwnScheme));
                }
            },
            services => AddSchemes(services, host, file),
            host is "nothing" or "own without UseAuthentication" ? null : app => app.UseAuthentication());

        using var response = await PostAsync(app, Response, string.Empty);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(challenges, response.Headers.WwwAuthenticate.Select(challenge => challenge.ToString()));

        // Nobody made the server of a remote scheme work for a refusal.
        Assert.Equal(0, app.Services.GetRequiredService<RemoteServer>().Challenges);

        // Nothing else of what a scheme answers a challenge with.
        Assert.Equal(Response, response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("""{"errors":[{"message":"You need Order:read""", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null(response.Headers.Location);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData(Response, "Price:read", HttpStatusCode.Forbidden)]
    [InlineData(Response, "Order:read", HttpStatusCode.OK)]
    [InlineData("application/json", "", HttpStatusCode.OK)]
    [InlineData("text/event-stream", "", HttpStatusCode.OK)]
    public async Task OtherStatus_HasNone(string accept, string grants, HttpStatusCode status)
    {
        await using var app = await ShopServer.ListenAsync(services: services => AddSchemes(services, "own", null!), use: app => app.UseAuthentication());

        using var response = await PostAsync(app, accept, grants);

        Assert.Equal(status, response.StatusCode);
        Assert.Empty(response.Headers.WwwAuthenticate);
    }

    [Fact]
    public async Task ChallengeThatTheHostHasGivenAlready_Stays()
    {
        await using var app = await ShopServer.ListenAsync(
            services: services => AddSchemes(services, "own", null!),
            use: app => app.Use((context, next) =>
            {
                context.Response.Headers.WWWAuthenticate = "Other";
                return next(context);
            }));

        using var response = await PostAsync(app, Response, string.Empty);

        Assert.Equal("Other", Assert.Single(response.Headers.WwwAuthenticate).ToString());
    }

    [Fact]
    public async Task SchemeThatFails_IsLogged()
    {
        await using var app = await ShopServer.ListenAsync(services: services => AddSchemes(services, "fails", null!), use: app => app.UseAuthentication());

        using var response = await PostAsync(app, Response, string.Empty);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains(
            app.Services.GetRequiredService<RecordedLog>().Entries, entry => entry.Level == LogLevel.Warning && entry.Text.Contains("401", StringComparison.Ordinal));
    }

    private static void AddSchemes(IServiceCollection services, string host, TokenFile file)
    {
        services.AddSingleton<RemoteServer>();
        var first = host.Split(' ', ',')[0];
        if (first != "nothing")
        {
            var authentication = services.AddAuthentication(first switch
            {
                "own" => nameof(OwnScheme),
                "cookies" => "Cookies",
                "remote" => nameof(RemoteScheme),
                "forwarding" => "Forwarding",
                "fails" => nameof(FailingScheme),
                _ => string.Empty,
            });
            authentication.AddScheme<AuthenticationSchemeOptions, OwnScheme>(nameof(OwnScheme), null);
            authentication.AddScheme<AuthenticationSchemeOptions, FailingScheme>(nameof(FailingScheme), null);
            authentication.AddCookie("Cookies");
            authentication.AddRemoteScheme<RemoteAuthenticationOptions, RemoteScheme>(nameof(RemoteScheme), null, options =>
            {
                options.CallbackPath = "/signed-in";
                options.SignInScheme = "Cookies";
            });
            authentication.AddPolicyScheme("Forwarding", null, options =>
            {
                options.ForwardDefault = "Cookies";
                options.ForwardChallenge = host.EndsWith("own", StringComparison.Ordinal) ? nameof(OwnScheme) : nameof(RemoteScheme);
            });
        }

        if (host.EndsWith("tokens", StringComparison.Ordinal))
        {
            services.AddGqlAuthTokens(tokens => tokens.Catalog = new PermissionCatalog(["Order:read"])).UseSqlite(file.Path);
            if (first == "tokens")
            {
                services.AddAuthentication("GqlAuthToken");
            }
        }
    }

    private static async Task<HttpResponseMessage> PostAsync(WebApplication app, string accept, string grants)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent("""{"query":"{ orders { id } }"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Accept", accept);
        request.Headers.Add("Grants", grants);
        return await client.SendAsync(request);
    }

    /// <summary>Answers a challenge with more than a header.</summary>
    private sealed class OwnScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());

        protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            Response.Headers.WWWAuthenticate = Own;
            Response.Cookies.Append("challenge", "cookie");
            await Response.WriteAsync("Sign in first.");
            await Response.CompleteAsync();
        }
    }

    private sealed class FailingScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());

        protected override Task HandleChallengeAsync(AuthenticationProperties properties) => throw new InvalidOperationException("The scheme fails");
    }

    /// <summary>Sends people to another server, and asks that server first.</summary>
    private sealed class RemoteScheme(
        IOptionsMonitor<RemoteAuthenticationOptions> options, ILoggerFactory logger, UrlEncoder encoder, RemoteServer server)
        : RemoteAuthenticationHandler<RemoteAuthenticationOptions>(options, logger, encoder)
    {
        protected override Task<HandleRequestResult> HandleRemoteAuthenticateAsync() => throw new InvalidOperationException("Nobody comes back.");

        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            server.Challenges++;
            Response.Redirect("https://login.example");
            return Task.CompletedTask;
        }
    }

    private sealed class RemoteServer
    {
        public int Challenges { get; set; }
    }
}
