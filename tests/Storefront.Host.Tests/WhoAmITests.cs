using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GqlAuthTooling.AspNetCore;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Host.Staff;

namespace Storefront.Host.Tests;

public sealed class WhoAmITests
{
    [Fact]
    public async Task Token_ReadsWhatItMayDo()
    {
        await using var host = await RunningHost.StartAsync();
        var tokens = host.Services.GetRequiredService<TokenService>();
        var issued = await tokens.IssueAsync(
            new TokenRequest
            {
                Description = "Warehouse",
                Permissions = ["Order:read", "Price:*"],
                Restrictions = new Dictionary<string, IReadOnlyList<string>> { ["store"] = ["SE", "NO"] },
            },
            "ada");

        var (status, body) = await host.WhoAmIAsync(issued.Secret);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal((issued.Info.Prefix, "Warehouse"), (Text("token"), Text("description")));
        Assert.Equal(issued.Info.ExpiresAt, body.GetProperty("expiresAt").GetDateTimeOffset());
        Assert.Equal(["Order:read", "Price:read", "Price:write"], List(body.GetProperty("permissions")));
        Assert.Equal(["SE", "NO"], List(body.GetProperty("restrictions").GetProperty("store")));
        Assert.Contains("Query.orderConnection", List(body.GetProperty("allowed")));
        Assert.DoesNotContain("Query.displays", List(body.GetProperty("allowed")));
        Assert.Contains("You need Display:read permission to access displays.", body.GetProperty("denied").GetRawText(), StringComparison.Ordinal);

        string? Text(string name) => body.GetProperty(name).GetString();
    }

    [Fact]
    public async Task Nobody_MayDoWhatIsPublic()
    {
        await using var host = await RunningHost.StartAsync();
        var (status, body) = await host.WhoAmIAsync(null);
        Assert.Equal((HttpStatusCode.OK, false), (status, body.GetProperty("authenticated").GetBoolean()));
        Assert.Contains("Mutation.generateCustomerToken", List(body.GetProperty("allowed")));
        Assert.DoesNotContain("Query.orderConnection", List(body.GetProperty("allowed")));
    }

    /// <summary>Password and one-time code, once each; the token does what administrators do, until it is revoked.</summary>
    [Fact]
    public async Task Administrator_FetchesAndRevokesAToken()
    {
        await using var host = await RunningHost.StartAsync();
        var code = host.Services.GetRequiredService<IReadOnlyList<DemoAccount>>()[0].Account.SecondFactor!.CodeAt(TimeProvider.System.GetUtcNow());
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignInAsync("ada", "000000")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignInAsync("bob", code)).StatusCode);
        var token = await (await SignInAsync("ada", code)).Content.ReadFromJsonAsync<string>();
        Assert.Equal(HttpStatusCode.Unauthorized, (await SignInAsync("ada", code)).StatusCode);

        var (status, body) = await host.WhoAmIAsync(token);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["Campaign:preview", "Customer:assist", "Product:read"], List(body.GetProperty("permissions")));
        using var revoke = new HttpRequestMessage(HttpMethod.Post, "/rest/V1/integration/admin/revoke-token")
        {
            Headers = { { "Authorization", "Bearer " + token } }, Content = JsonContent.Create(new { }),
        };
        Assert.Equal("true", await (await host.Client.SendAsync(revoke)).Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.WhoAmIAsync(token)).Status);

        Task<HttpResponseMessage> SignInAsync(string username, string otp) => host.Client.PostAsJsonAsync(
            "/rest/V1/tfa/provider/google/authenticate", new { username, password = host.PasswordOf(username), otp });
    }

    [Fact]
    public async Task UnknownToken_IsRefused()
    {
        await using var host = await RunningHost.StartAsync();
        var (status, body) = await host.WhoAmIAsync("gqli_unknown");
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Equal("The access token is not valid.", body.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task Page_SendsWhoIsNotSignedInToTheSignIn()
    {
        await using var host = await RunningHost.StartAsync();
        using var answer = await host.Client.GetAsync("/gqlauth/tokens/page");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/staff/sign-in?ReturnUrl=", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    private static string[] List(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];
}
