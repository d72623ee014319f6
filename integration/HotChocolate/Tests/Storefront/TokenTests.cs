using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using global::Storefront.Host.Staff;
using global::Storefront.Tokens;
using GqlAuthTooling.AspNetCore;
using GqlAuthTooling.OnHotChocolate.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Storefront;

/// <summary>The requests of Adobe Commerce's documentation for customer tokens, and its responses: only the tokens differ.</summary>
public sealed partial class TokenTests
{
    private const string Me = "{ customer { firstName } }";
    private const string NotValid = """{"errors":[{"message":"The access token is not valid.","extensions":{"category":"authentication"}}]}""";
    private const string AsAdmin =
        """
        mutation{
          generateCustomerTokenAsAdmin(input: {
            customer_email: "customer1@mail.com"
          }){
            customer_token
          }
        }
        """;

    /// <summary>A customer who signs in gets a token, without a credential, and is who the token says until it is revoked.</summary>
    [Fact]
    public async Task GenerateCustomerToken_AnswersAsDocumentedAndWorksUntilItIsRevoked()
    {
        await using var server = await StartAsync();

        var answer = await server.AskAsync(
            """
            mutation {
              generateCustomerToken(email: "customer@example.com", password: "password") {
                token
              }
            }
            """);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("""{"data":{"generateCustomerToken":{"token":"TOKEN"}}}""", Token().Replace(answer.Body, "\"TOKEN\""));
        var token = TokenIn(answer);
        var other = await SignInAsync(server, "customer@example.com");
        Assert.Equal("""{"data":{"customer":{"firstName":"Alva"}}}""", (await server.AskAsync(Me, token)).Body);

        const string revoke = "mutation { revokeCustomerToken { result userErrors { message } } }";
        Assert.Equal(
            """{"data":{"revokeCustomerToken":{"result":true,"userErrors":[]}}}""", (await server.AskAsync(revoke, token)).Body);
        foreach (var operation in new[] { Me, revoke, "{ storeInfo { name } }" })
        {
            var refused = await server.AskAsync(operation, token);
            Assert.Equal((HttpStatusCode.Unauthorized, NotValid), (refused.Status, refused.Body));
            Assert.Contains("error=\"invalid_token\"", refused.Headers["WWW-Authenticate"], StringComparison.Ordinal);
        }

        // The one of another device stays.
        Assert.True((await server.AskAsync(Me, other)).HasData);
    }

    /// <summary>An administrator, by a token that password and one-time code gave, gets one that acts for a customer who allowed it.</summary>
    [Fact]
    public async Task GenerateCustomerTokenAsAdmin_AnswersAsDocumentedAndEndsWithTheAdministratorsOwn()
    {
        await using var server = await StartAsync();
        var admin = await SignInAdminAsync(server);

        var answer = await server.AskAsync(AsAdmin, admin);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(
            """{"data":{"generateCustomerTokenAsAdmin":{"customer_token":"TOKEN"}}}""", Token().Replace(answer.Body, "\"TOKEN\""));
        var own = await SignInAsync(server, "customer1@mail.com");
        Assert.Equal("""{"data":{"customer":{"firstName":"Juho"}}}""", (await server.AskAsync(Me, TokenIn(answer))).Body);

        await server.Services.GetRequiredService<AdminTokenService>().RevokeAllAsync("ada", "root", "locked out");
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.AskAsync(AsAdmin, admin)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.AskAsync(Me, TokenIn(answer))).Status);
        Assert.True((await server.AskAsync(Me, own)).HasData);
    }

    /// <summary>Staff whom the host knows by a scheme of its own may do so, too.</summary>
    [Fact]
    public async Task StaffOfAnotherScheme_ActForACustomer()
    {
        await using var server = await StartAsync();
        var token = TokenIn(await server.AskAsync(AsAdmin, "Customer:assist"));
        Assert.Equal("""{"data":{"customer":{"firstName":"Juho"}}}""", (await server.AskAsync(Me, token)).Body);
    }

    [Theory]
    [InlineData("customer@example.com")]
    [InlineData("nobody@example.com")]
    public async Task CustomerWhoDoesNotAllowIt_IsNotActedFor(string email)
    {
        await using var server = await StartAsync();
        var answer = await server.AskAsync(
            "mutation ($email: String!) { generateCustomerTokenAsAdmin(input: { customer_email: $email }) { customer_token userErrors { message path } } }",
            await SignInAdminAsync(server),
            new { email });
        Assert.Equal(
            """{"data":{"generateCustomerTokenAsAdmin":{"customer_token":null,"userErrors":[{"message":"The customer does not exist or does not allow remote shopping assistance","path":["input","customer_email"]}]}}}""",
            answer.Body);
    }

    /// <summary>Neither a customer nor a program is an administrator, whatever it holds; and nobody at all isn't either.</summary>
    [Fact]
    public async Task WhoIsNoAdministrator_ActsForNobody()
    {
        await using var server = await StartAsync();
        const string denied = "You need Customer:assist permission to access generateCustomerTokenAsAdmin.";
        Assert.Equal([denied], (await server.AskAsync(AsAdmin, await SignInAsync(server, "customer1@mail.com"))).Messages);
        Assert.Equal(["You need Customer:assist permission to access generateCustomerTokenAsAdmin."], (await server.AskAsync(AsAdmin)).Messages);

        var integration = await server.Services.GetRequiredService<TokenService>()
            .IssueAsync(new TokenRequest { Description = "All", Permissions = ["*"] }, "ada");
        Assert.Equal(
            """{"data":{"generateCustomerTokenAsAdmin":{"customer_token":null}}}""", (await server.AskAsync(AsAdmin, integration.Secret)).Body);
        Assert.Equal(
            """{"data":{"revokeCustomerToken":{"result":false,"userErrors":[{"message":"The caller is no customer"}]}}}""",
            (await server.AskAsync("mutation { revokeCustomerToken { result userErrors { message } } }", integration.Secret)).Body);
        Assert.Equal(
            ["You need to be authenticated to access revokeCustomerToken."],
            (await server.AskAsync("mutation { revokeCustomerToken { result } }")).Messages);
    }

    /// <summary>A wrong password, nobody of that name and a locked account are one answer, to the character.</summary>
    [Fact]
    public async Task RefusedSignIns_CannotBeToldApart()
    {
        await using var server = await StartAsync();
        using (var scope = server.Services.CreateScope())
        {
            await scope.ServiceProvider.GetRequiredService<CustomerSecurity>().LockAsync(2, "ada", default);
        }

        foreach (var (email, password) in new[]
        {
            ("customer@example.com", "wrong"), ("nobody@example.com", "password"), ("customer1@mail.com", "password"), ("customer1@mail.com", "wrong"), ("", ""),
        })
        {
            var answer = await AskForTokenAsync(server, email, password);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Equal(
                """{"data":{"generateCustomerToken":{"token":null,"userErrors":[{"message":"The account sign-in was incorrect, wait and try again later","path":[]}]}}}""",
                answer.Body);
        }
    }

    /// <summary>Many guesses in one operation are many guesses: after five even the right one is refused, and its owner's token stays.</summary>
    [Fact]
    public async Task ManyGuessesInOneOperation_AreCountedOneByOne()
    {
        await using var server = await StartAsync();
        var token = await SignInAsync(server, "customer@example.com");
        var guesses = string.Join(' ', Enumerable.Range(0, 7).Select(i =>
            $"g{i}: generateCustomerToken(email: \"customer@example.com\", password: \"{(i < 6 ? "guess" : "password")}\") {{ token }}"));
        var answer = await server.AskAsync("mutation { " + guesses + " }");
        Assert.True(answer.HasData, answer.Body);
        Assert.All(answer.Json.GetProperty("data").EnumerateObject(), guess => Assert.Equal(JsonValueKind.Null, guess.Value.GetProperty("token").ValueKind));
        Assert.True((await server.AskAsync(Me, token)).HasData);
    }

    [Fact]
    public async Task NewPassword_EndsAllTokensOfTheOldOne()
    {
        await using var server = await StartAsync();
        var tokens = new[]
        {
            await SignInAsync(server, "customer1@mail.com"), await SignInAsync(server, "customer1@mail.com"),
            TokenIn(await server.AskAsync(AsAdmin, await SignInAdminAsync(server))),
        };
        var other = await SignInAsync(server, "customer@example.com");
        foreach (var token in tokens)
        {
            Assert.True((await server.AskAsync(Me, token)).HasData);
        }

        using (var scope = server.Services.CreateScope())
        {
            Assert.Equal(3, await scope.ServiceProvider.GetRequiredService<CustomerSecurity>().ChangePasswordAsync(2, "another", "customer 2", default));
        }

        foreach (var token in tokens)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await server.AskAsync(Me, token)).Status);
        }

        Assert.True((await server.AskAsync(Me, other)).HasData);
        Assert.Contains("\"token\":null", (await AskForTokenAsync(server, "customer1@mail.com", "password")).Body, StringComparison.Ordinal);
        Assert.True((await server.AskAsync(Me, TokenIn(await AskForTokenAsync(server, "customer1@mail.com", "another")))).HasData);
    }

    private static Task<RunningServer> StartAsync() => StorefrontUnderTest.StartAsync(new(Complexity: false, PermissionsUsed: false));

    private static Task<Answer> AskForTokenAsync(RunningServer server, string email, string password) => server.AskAsync(
        "mutation ($email: String!, $password: String!) { generateCustomerToken(email: $email, password: $password) { token userErrors { message path } } }",
        variables: new { email, password });

    private static async Task<string> SignInAsync(RunningServer server, string email) =>
        TokenIn(await AskForTokenAsync(server, email, "password"));

    private static async Task<string> SignInAdminAsync(RunningServer server)
    {
        var (account, password) = server.Services.GetRequiredService<IReadOnlyList<DemoAccount>>()[0];
        var answer = await server.PostAsync(
            new { username = account.Name, password, otp = account.SecondFactor!.CodeAt(TimeProvider.System.GetUtcNow()) },
            path: "/rest/V1/tfa/provider/google/authenticate");
        return JsonSerializer.Deserialize<string>(answer.Body)!;
    }

    private static string TokenIn(Answer answer)
    {
        var token = Token().Match(answer.Body);
        Assert.True(token.Success, answer.Body);
        return token.Groups[1].Value;
    }

    [GeneratedRegex("\"(gqlc_[0-9A-Za-z]{10}_[0-9A-Za-z]{49})\"")]
    private static partial Regex Token();
}
