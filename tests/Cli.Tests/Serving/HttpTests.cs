using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace GqlAuthTooling.Cli.Tests.Serving;

/// <summary>What "GraphQL over HTTP" says of requests and statuses, and who is kept out.</summary>
public sealed class HttpTests(StorefrontSandbox storefront) : IClassFixture<StorefrontSandbox>
{
    private const string GraphQL = "application/graphql-response+json";
    private const string Json = "application/json";
    private const string Request = "{ orderConnection { totalCount } }";

    private RunningSandbox Server => storefront.Server;

    [Theory]
    [InlineData(false, Request, null, GraphQL, HttpStatusCode.Unauthorized)]
    [InlineData(false, Request, "*/*", GraphQL, HttpStatusCode.Unauthorized)]
    [InlineData(false, Request, GraphQL, GraphQL, HttpStatusCode.Unauthorized)]
    [InlineData(false, Request, Json, Json, HttpStatusCode.OK)]
    [InlineData(false, Request, Json + ", " + GraphQL + ";q=0.5", Json, HttpStatusCode.OK)]
    [InlineData(false, Request, Json + ";q=0.5, " + GraphQL, GraphQL, HttpStatusCode.Unauthorized)]
    [InlineData(false, Request, "text/html", GraphQL, HttpStatusCode.Unauthorized)]
    [InlineData(true, Request, GraphQL, GraphQL, HttpStatusCode.Forbidden)]
    [InlineData(true, Request, Json, Json, HttpStatusCode.OK)]
    [InlineData(true, "{ displays { id } }", GraphQL, GraphQL, HttpStatusCode.OK)]
    [InlineData(true, "{ nothing }", GraphQL, GraphQL, HttpStatusCode.BadRequest)]
    [InlineData(true, "{ nothing }", Json, Json, HttpStatusCode.OK)]
    [InlineData(true, "{", GraphQL, GraphQL, HttpStatusCode.BadRequest)]
    [InlineData(true, "{", Json, Json, HttpStatusCode.OK)]
    public async Task Status_FollowsMediaType(bool withToken, string query, string? accept, string contentType, HttpStatusCode status)
    {
        var answer = await Server.AskAsync(query, withToken ? Server.Token : null, accept: accept);

        Assert.Equal((status, contentType), (answer.Status, answer.ContentType));
        Assert.Equal("true", answer.Headers["GqlAuth-Sandbox"]);
    }

    [Theory]
    [InlineData("GET", "/graphql?query=%7B__typename%7D", null, null, HttpStatusCode.OK, """{"data":{"__typename":"Query"}}""")]
    [InlineData("GET", "/graphql?query=query(%24n%3AString!)%7B__type(name%3A%24n)%7Bname%7D%7D&variables=%7B%22n%22%3A%22Order%22%7D", null, null, HttpStatusCode.OK, """{"data":{"__type":{"name":"Order"}}}""")]
    [InlineData("GET", "/graphql?query=mutation%7BrevokeCustomerToken%7Bresult%7D%7D", null, null, HttpStatusCode.MethodNotAllowed, "Only queries may come by GET.")]
    [InlineData("GET", "/graphql", null, null, HttpStatusCode.BadRequest, "The request has no query.")]
    [InlineData("GET", "/graphql?query=%7B__typename%7D&variables=1", null, null, HttpStatusCode.BadRequest, "The parameter variables is no JSON object.")]
    [InlineData("PUT", "/graphql", "{}", Json, HttpStatusCode.MethodNotAllowed, "Send GraphQL requests by POST; queries may come by GET too.")]
    [InlineData("POST", "/graphql", "query={__typename}", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType, "Send the content type application/json, in UTF-8.")]
    [InlineData("POST", "/graphql", "{ __typename }", Json, HttpStatusCode.BadRequest, "The request is no JSON: ")]
    [InlineData("POST", "/graphql", "[]", Json, HttpStatusCode.BadRequest, "The request is no JSON object. One request at a time is answered.")]
    [InlineData("POST", "/graphql", "{}", Json, HttpStatusCode.BadRequest, "The request has no text")]
    [InlineData("POST", "/graphql", """{"query":"{__typename}","variables":[]}""", Json, HttpStatusCode.BadRequest, "is no object.")]
    [InlineData("POST", "/graphql", """{"query":"query A{__typename}query B{a:__typename}","operationName":"B"}""", Json, HttpStatusCode.OK, """{"data":{"a":"Query"}}""")]
    public async Task Requests_AreReadAsTheSpecificationSays(
        string method, string path, string? body, string? contentType, HttpStatusCode status, string text)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path)
        {
            Content = body is null ? null : new StringContent(body, Encoding.UTF8, contentType!),
        };

        var answer = await Server.SendAsync(request);

        Assert.Equal(status, answer.Status);
        Assert.Contains(text, answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"query":"{ __typename }","variables":{"a":"\ud800"}}""")]
    [InlineData("""{"query":"{ a: __typename \udc00 }"}""")]
    [InlineData("""{"query":"{ __typename }","\ud800":1}""")]
    [InlineData("""{"query":"{ __typename }","operationName":"\ud800"}""")]
    public async Task TextThatIsNoUnicode_IsABadRequest(string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, Json) };

        var answer = await Server.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("A text in it is no Unicode", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BytesThatAreNoUtf8_AreABadRequest()
    {
        var bytes = Encoding.ASCII.GetBytes("""{"query":"{ __typename } #!"}""");
        bytes[^3] = 0xFF;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(Json);

        var answer = await Server.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("A text in it is no Unicode", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("POST", "Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("GET", "Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("POST", "Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    [InlineData("GET", "Sec-Fetch-Site", "none", HttpStatusCode.OK)]
    [InlineData("POST", "Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("POST", "Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("POST", "Origin", "http://127.0.0.1", HttpStatusCode.Forbidden)]
    [InlineData("POST", "Origin", "", HttpStatusCode.OK)]
    [InlineData("POST", "Origin", "OWN", HttpStatusCode.OK)]
    public async Task PageOfAnotherSite_IsRefused(string method, string header, string value, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/graphql?query=%7B__typename%7D");
        request.Content = method == "POST" ? new StringContent("""{"query":"{__typename}"}""", Encoding.UTF8, Json) : null;
        if (value.Length > 0)
        {
            var own = Server.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);
            request.Headers.Add(header, value == "OWN" ? own : value);
        }

        var answer = await Server.SendAsync(request);

        Assert.Equal(status, answer.Status);
        Assert.Equal(status == HttpStatusCode.OK, answer.Body.Contains("data", StringComparison.Ordinal));
    }

    [Fact]
    public async Task LargeBody_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent($$"""{"query":"{ __typename }{{new string(' ', 1024 * 1024)}}"}""", Encoding.UTF8, Json),
        };

        // The server closes the connection without reading what it refuses; who is still writing then sees a broken pipe, not the answer.
        request.Headers.ExpectContinue = true;

        var answer = await Server.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
    }

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("[::1]", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.MisdirectedRequest)]
    public async Task NameOfAnotherMachine_IsRefused(string host, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=%7B__typename%7D");
        request.Headers.Host = host;

        var answer = await Server.SendAsync(request);

        Assert.Equal(status, answer.Status);
        Assert.Equal("true", answer.Headers["GqlAuth-Sandbox"]);
    }
}
