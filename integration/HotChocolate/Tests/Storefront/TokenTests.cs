using System.Net;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using GqlAuthTooling.OnHotChocolate.Tests.Support;

namespace GqlAuthTooling.OnHotChocolate.Tests.Storefront;

/// <summary>The requests of Adobe Commerce's documentation for customer tokens, and its responses: only the tokens differ.</summary>
public sealed partial class TokenTests
{
    /// <summary>A customer who signs in gets a token, without a credential, and is who the token says from then on.</summary>
    [Fact]
    public async Task GenerateCustomerToken_AnswersAsDocumented()
    {
        await using var server = await StorefrontUnderTest.StartAsync(new(Complexity: false, PermissionsUsed: false));

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
        var customer = await server.AskAsync("{ customer { firstName } }", Token().Match(answer.Body).Groups[1].Value);
        Assert.StartsWith("""{"data":{"customer":{"firstName":"Alva"}}""", customer.Body, System.StringComparison.Ordinal);
    }

    /// <summary>An administrator gets a token that acts for a customer who allowed it.</summary>
    [Fact]
    public async Task GenerateCustomerTokenAsAdmin_AnswersAsDocumented()
    {
        await using var server = await StorefrontUnderTest.StartAsync(new(Complexity: false, PermissionsUsed: false));

        var answer = await server.AskAsync(
            """
            mutation{
              generateCustomerTokenAsAdmin(input: {
                customer_email: "customer1@mail.com"
              }){
                customer_token
              }
            }
            """,
            "Customer:assist");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(
            """{"data":{"generateCustomerTokenAsAdmin":{"customer_token":"TOKEN"}}}""", Token().Replace(answer.Body, "\"TOKEN\""));
        var customer = await server.AskAsync("{ customer { firstName } }", Token().Match(answer.Body).Groups[1].Value);
        Assert.StartsWith("""{"data":{"customer":{"firstName":"Juho"}}""", customer.Body, System.StringComparison.Ordinal);
    }

    [GeneratedRegex("\"([0-9a-z]{32})\"")]
    private static partial Regex Token();
}
