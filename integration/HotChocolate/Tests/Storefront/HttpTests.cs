using System.Net;
using System.Threading.Tasks;

namespace GqlAuthTooling.OnHotChocolate.Tests.Storefront;

/// <summary>What GraphQL over HTTP says about statuses, and the headers of deprecated use.</summary>
public sealed class HttpTests
{
    private const string GraphQL = "application/graphql-response+json";
    private const string Request = "{ orderConnection { totalCount } }";

    /// <summary>The media type of its own has statuses of its own; plain JSON is always 200.</summary>
    /// <param name="token">The token.</param>
    /// <param name="accept">The media type asked for.</param>
    /// <param name="contentType">That of the answer.</param>
    /// <param name="status">The status.</param>
    /// <param name="category">The category of the error, or null.</param>
    [Theory]
    [InlineData(null, null, GraphQL, HttpStatusCode.Unauthorized, "authentication")]
    [InlineData(null, "*/*", GraphQL, HttpStatusCode.Unauthorized, "authentication")]
    [InlineData(null, GraphQL, GraphQL, HttpStatusCode.Unauthorized, "authentication")]
    [InlineData(null, "application/json", "application/json", HttpStatusCode.OK, "authentication")]
    [InlineData("unknown", GraphQL, GraphQL, HttpStatusCode.Unauthorized, "authentication")]
    [InlineData("Display:read", GraphQL, GraphQL, HttpStatusCode.Forbidden, "authorization")]
    [InlineData("Display:read", "application/json", "application/json", HttpStatusCode.OK, "authorization")]
    [InlineData("Order:read", GraphQL, GraphQL, HttpStatusCode.OK, null)]
    [InlineData("Order:read", "application/json", "application/json", HttpStatusCode.OK, null)]
    public async Task Status_FollowsMediaType(
        string? token, string? accept, string contentType, HttpStatusCode status, string? category)
    {
        await using var server = await StorefrontUnderTest.StartAsync();

        var answer = await server.AskAsync(Request, token, accept: accept);

        Assert.Equal((status, contentType), (answer.Status, answer.ContentType));
        Assert.Equal(category is null, answer.HasData);
        if (category is not null)
        {
            Assert.Equal("You need Order:read permission to access orderConnection.", answer.Messages[0]);
            Assert.Equal(category, answer.Json.GetProperty("errors")[0].GetProperty("extensions").GetProperty("category").GetString());
        }
    }

    /// <summary>A field for any caller, without one: the message says what is missing.</summary>
    [Fact]
    public async Task Authentication_IsAskedFor()
    {
        await using var server = await StorefrontUnderTest.StartAsync();

        var answer = await server.AskAsync("{ customer { firstName } }");

        Assert.Equal(["You need to be authenticated to access customer."], answer.Messages);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
    }

    /// <summary>Who uses a deprecated field reads so in the headers too; others don't.</summary>
    [Fact]
    public async Task DeprecatedUse_IsInTheHeaders()
    {
        await using var server = await StorefrontUnderTest.StartAsync();

        var deprecated = await server.AskAsync("{ displays { id } }", "Display:read");
        var current = await server.AskAsync("{ categories { id } }", "Display:read");

        Assert.Matches("^@[0-9]+$", deprecated.Headers["Deprecation"]);
        Assert.Equal("Mon, 04 Sep 2023 00:00:00 GMT", deprecated.Headers["Sunset"]);
        Assert.DoesNotContain("Deprecation", current.Headers.Keys);
        Assert.DoesNotContain("Sunset", current.Headers.Keys);
    }
}
