using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using global::Storefront.Host.Staff;
using GqlAuthTooling.AspNetCore;
using GqlAuthTooling.OnHotChocolate.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Storefront;

/// <summary>The ways in which a token reaches the shop's server: those of the documentation, and those that are refused.</summary>
public sealed partial class CredentialTests
{
    private const string Cookie = "graphql-access=";

    /// <summary>The two requests of the documentation, as curl sends them.</summary>
    [Theory]
    [InlineData("Authorization", "Bearer ")]
    [InlineData("Cookie", Cookie)]
    public async Task DocumentedRequest_IsAnswered(string header, string before)
    {
        await using var server = await StorefrontUnderTest.StartAsync();
        var answer = await SendAsync(server, "{ __schema { types { name } } }", [(header, before + await TokenAsync(server))]);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(
            "OrderConnection",
            answer.Json.GetProperty("data").GetProperty("__schema").GetProperty("types").EnumerateArray()
                .Select(type => type.GetProperty("name").GetString()));
        var orders = await SendAsync(server, "{ orderConnection { totalCount } }", [(header, before + await TokenAsync(server))]);
        Assert.True(orders.HasData, orders.Body);
    }

    /// <summary>A cookie is sent along with whatever a page of another site asks for.</summary>
    [Theory]
    [InlineData("POST", "text/plain", false, HttpStatusCode.Forbidden)]
    [InlineData("POST", "application/x-www-form-urlencoded", false, HttpStatusCode.Forbidden)]
    [InlineData("GET", null, false, HttpStatusCode.Forbidden)]
    [InlineData("GET", null, true, HttpStatusCode.OK)]
    public async Task Cookie_CountsOnlyWhereABrowserAsksFirst(string method, string? type, bool isPreflighted, HttpStatusCode expected)
    {
        await using var server = await StorefrontUnderTest.StartAsync();
        using var request = new HttpRequestMessage(
            new HttpMethod(method), method == "GET" ? "/graphql?query=" + Uri.EscapeDataString("{ orderConnection { totalCount } }") : "/graphql");
        request.Headers.Add("Cookie", Cookie + await TokenAsync(server));
        if (type is not null)
        {
            request.Content = new StringContent("""{"query":"{ orderConnection { totalCount } }"}""", Encoding.UTF8, type);
        }

        if (isPreflighted)
        {
            request.Headers.Add("GraphQL-Preflight", "1");
        }

        using var response = await server.Client.SendAsync(request);
        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK, (await response.Content.ReadAsStringAsync()).Contains("totalCount", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TwoMethods_AreRefused()
    {
        await using var server = await StorefrontUnderTest.StartAsync();
        var token = await TokenAsync(server);
        foreach (var bearer in new[] { token, "Order:read" })
        {
            var answer = await SendAsync(server, "{ orderConnection { totalCount } }", [("Authorization", "Bearer " + bearer), ("Cookie", Cookie + token)]);
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.Equal(
                """{"errors":[{"message":"Send the access token in one way only: in the header Authorization or in the cookie graphql-access.","extensions":{"category":"authentication"}}]}""",
                answer.Body);
        }
    }

    /// <summary>Staff signs in by a session cookie: it isn't seen at the server's GraphQL unless the host says so, and is then a second method.</summary>
    [Theory]
    [InlineData(true, HttpStatusCode.OK)]
    [InlineData(false, HttpStatusCode.BadRequest)]
    public async Task SessionCookieBesideAToken_IsNotSeenOrASecondMethod(bool isDisabled, HttpStatusCode expected)
    {
        await using var server = await StorefrontUnderTest.StartAsync(
            add: services => services.Configure<GraphQLSessionOptions>(options => options.Disable = isDisabled));
        var staff = await SignInStaffAsync(server);
        var answer = await SendAsync(
            server, "{ orderConnection { totalCount } }", [("Authorization", "Bearer " + await TokenAsync(server)), ("Cookie", staff)]);
        Assert.Equal((expected, isDisabled), (answer.Status, answer.Body.Contains("\"data\"", StringComparison.Ordinal)));
        Assert.False(answer.Headers.ContainsKey("Set-Cookie"));
    }

    /// <summary>By the endpoints, as staff: issued, used at the GraphQL endpoint, found by its prefix, revoked, refused.</summary>
    [Fact]
    public async Task Staff_IssuesAndRevokesByTheEndpoints()
    {
        await using var server = await StorefrontUnderTest.StartAsync();
        var staff = ("Cookie", await SignInStaffAsync(server));
        var issued = await PostAsync(server, "/gqlauth/tokens", new { description = "Warehouse", permissions = new[] { "Order:read" } }, [staff]);
        Assert.Equal(HttpStatusCode.Created, issued.Status);
        var (token, prefix) = (issued.Json.GetProperty("token").GetString()!, issued.Json.GetProperty("info").GetProperty("prefix").GetString()!);
        Assert.True((await server.AskAsync("{ orderConnection { totalCount } }", token)).HasData);
        Assert.Contains(prefix, (await PostAsync(server, "/gqlauth/tokens/lookup", new { prefix = prefix[..8] }, [staff])).Body, StringComparison.Ordinal);
        var revoked = await PostAsync(server, $"/gqlauth/tokens/{prefix}/revoke", new { reason = "leaked" }, [staff]);
        Assert.Equal("ada", revoked.Json.GetProperty("revocation").GetProperty("by").GetString());
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.AskAsync("{ orderConnection { totalCount } }", token)).Status);
    }

    private static async Task<string> TokenAsync(RunningServer server) => (await server.Services.GetRequiredService<TokenService>()
        .IssueAsync(new TokenRequest { Description = "Warehouse", Permissions = ["Order:read"] }, "ada")).Secret;

    private static Task<Answer> SendAsync(RunningServer server, string query, (string Name, string Value)[] headers) =>
        PostAsync(server, "/graphql", new { query }, headers);

    private static async Task<Answer> PostAsync(RunningServer server, string path, object body, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(JsonSerializer.Serialize(body), new MediaTypeHeaderValue("application/json")),
        };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await server.Client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    // By the form, as a browser does.
    private static async Task<string> SignInStaffAsync(RunningServer server)
    {
        var (account, password) = server.Services.GetRequiredService<IReadOnlyList<DemoAccount>>()[0];
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.Client.BaseAddress };
        var form = Field().Match(await client.GetStringAsync(StaffSignIn.Path)).Groups[1].Value;
        using var answer = await client.PostAsync(StaffSignIn.Path, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = form, ["name"] = account.Name, ["password"] = password,
        }));
        return answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("storefront-staff=", StringComparison.Ordinal)).Split(';')[0];
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Field();
}
