using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.AspNetCore.Tests;

/// <summary>A host that knows callers by another scheme, too, which is its default or isn't.</summary>
public class OtherSchemesTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Token_IsTheCaller(bool isDefault)
    {
        await using var server = await StartAsync(isDefault);
        var answer = await server.SendAsync((await server.IssueAsync()).Secret);
        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n');
        Assert.Equal("Warehouse", lines[0]);
        Assert.Single(lines, line => line == "permission=Order:read");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TokenOnASubPath_IsTheCaller(bool isDefault)
    {
        await using var server = await StartAsync(isDefault);
        var answer = await server.SendAsync((await server.IssueAsync()).Secret, "/graphql/schema");
        Assert.StartsWith("Warehouse\n", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Authorization", "Bearer ")]
    [InlineData("Cookie", "graphql-access=")]
    public async Task TokenAndStaff_AreRefusedAsTwoMethods(string header, string before)
    {
        await using var server = await StartAsync(isDefault: true);
        var token = (header, before + (await server.IssueAsync()).Secret);
        var answer = await SendAsync(server, "/graphql", token, ("Cookie", "staff=ada"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(
            """{"errors":[{"message":"Send one credential only: the access token or another one.","extensions":{"category":"authentication"}}]}""",
            await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The endpoint's policy would make one caller with the rights of both.</summary>
    [Fact]
    public async Task TokenAndStaffAtAnEndpointThatTakesBoth_AreRefused()
    {
        await using var server = await StartAsync(isDefault: false);
        var token = ("Authorization", "Bearer " + (await server.IssueAsync()).Secret);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(server, "/graphql/both", token, ("Cookie", "staff=ada"))).StatusCode);
        Assert.Equal("Warehouse", await FirstLineAsync(SendAsync(server, "/graphql/both", token)));
        Assert.Equal("ada", await FirstLineAsync(SendAsync(server, "/graphql/both", ("Cookie", "staff=ada"))));
    }

    /// <summary>Nobody asks the other scheme there, so its cookie is none that counts.</summary>
    [Fact]
    public async Task TokenAndStaffWhereOnlyTheTokenCounts_IsTheToken()
    {
        await using var server = await StartAsync(isDefault: false);
        var token = ("Authorization", "Bearer " + (await server.IssueAsync()).Secret);
        Assert.Equal("Warehouse", await FirstLineAsync(SendAsync(server, "/graphql", token, ("Cookie", "staff=ada"))));
    }

    [Fact]
    public async Task StaffWithoutToken_IsStaff()
    {
        await using var server = await StartAsync(isDefault: true);
        Assert.Equal("ada", await FirstLineAsync(SendAsync(server, "/graphql", ("Cookie", "staff=ada"))));
        Assert.Equal("anonymous", await FirstLineAsync(SendAsync(server, "/graphql")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TokenThatIsNotValid_IsRefused(bool isDefault)
    {
        await using var server = await StartAsync(isDefault);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.SendAsync(TokenSecret.Create())).StatusCode);
    }

    /// <summary>A default that chooses by the header gives the token itself, which is no second method.</summary>
    [Fact]
    public async Task SchemeThatForwardsToTokens_IsNoSecondMethod()
    {
        await using var server = await TokenServer.StartAsync(services: services =>
        {
            StaffScheme.AddTo(services, isDefault: false);
            services.AddAuthentication("Choice").AddPolicyScheme("Choice", null, options => options.ForwardDefaultSelector = context =>
                context.Request.Headers.Authorization.Count > 0 ? GqlAuthTokenDefaults.AuthenticationScheme : StaffScheme.Name);
        });
        Assert.Equal("Warehouse", await FirstLineAsync(server.SendAsync((await server.IssueAsync()).Secret)));
        Assert.Equal("ada", await FirstLineAsync(SendAsync(server, "/graphql", ("Cookie", "staff=ada"))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ClaimsTransformation_HoldsForTokens(bool isDefault)
    {
        await using var server = await TokenServer.StartAsync(services: services =>
        {
            StaffScheme.AddTo(services, isDefault);
            services.AddSingleton<IClaimsTransformation, Transformation>();
        });
        var answer = await server.SendAsync((await server.IssueAsync()).Secret);
        Assert.Contains("\nadded=yes", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task EndpointsWithoutPolicy_RefuseEverybody(bool isDefault)
    {
        await using var server = await TokenServer.StartAsync(services: services => StaffScheme.AddTo(services, isDefault), policy: null);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.Client.GetAsync("/gqlauth/tokens")).StatusCode);
        var request = new HttpRequestMessage(HttpMethod.Get, "/gqlauth/tokens");
        request.Headers.Add("Authorization", "Bearer " + (await server.IssueAsync("*")).Secret);
        Assert.Equal(HttpStatusCode.Forbidden, (await server.Client.SendAsync(request)).StatusCode);
    }

    private static Task<TokenServer> StartAsync(bool isDefault) => TokenServer.StartAsync(
        services: services => StaffScheme.AddTo(services, isDefault),
        map: app => app.Map("/graphql/both", TokenServer.WhoAmI).RequireAuthorization(policy => policy
            .AddAuthenticationSchemes(StaffScheme.Name, GqlAuthTokenDefaults.AuthenticationScheme).RequireAuthenticatedUser()));

    private static async Task<HttpResponseMessage> SendAsync(
        TokenServer server, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = TokenServer.Json("{}") };
        foreach (var group in headers.GroupBy(header => header.Name))
        {
            request.Headers.TryAddWithoutValidation(group.Key, string.Join("; ", group.Select(header => header.Value)));
        }

        return await server.Client.SendAsync(request);
    }

    private static async Task<string> FirstLineAsync(Task<HttpResponseMessage> sending) =>
        (await (await sending).Content.ReadAsStringAsync()).Split('\n')[0];

    private sealed class Transformation : IClaimsTransformation
    {
        public Task<System.Security.Claims.ClaimsPrincipal> TransformAsync(System.Security.Claims.ClaimsPrincipal principal)
        {
            var transformed = principal.Clone();
            transformed.AddIdentity(new([new("added", "yes")], "Transformation"));
            return Task.FromResult(transformed);
        }
    }
}
