using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using GqlAuthTooling.Adapter;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Adapter;

/// <summary>Status codes and headers over real HTTP.</summary>
public sealed class HttpTests
{
    private const string Json = "application/json";
    private const string Response = "application/graphql-response+json";

    [Theory]
    [InlineData(Response, "", HttpStatusCode.Unauthorized)]
    [InlineData(Response, "Price:read", HttpStatusCode.Forbidden)]
    [InlineData(Response, "Order:read", HttpStatusCode.OK)]
    [InlineData(Json, "", HttpStatusCode.OK)]
    [InlineData(Json, "Price:read", HttpStatusCode.OK)]
    [InlineData(Json, "Order:read", HttpStatusCode.OK)]
    public async Task Status_FollowsTheMediaType(string accept, string grants, HttpStatusCode status)
    {
        await using var app = await StartAsync();
        using var response = await PostAsync(app, "{ orders { id } }", accept, grants);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(accept, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(grants == "Order:read", (await response.Content.ReadAsStringAsync()).Contains("\"data\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Status_CanBeLeftToTheEngine()
    {
        await using var app = await StartAsync(options => options.HttpStatus = false);
        using var response = await PostAsync(app, "{ orders { id } }", Response, string.Empty);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Refusal_HasTheMembersOfErrorsInTheirOrder()
    {
        await using var app = await StartAsync(options => options.Report = ReportParts.PermissionsUsed);
        using var response = await PostAsync(app, "{ orders { id } }", Response, "Price:read");
        Assert.Equal(
            """{"errors":[{"message":"You need Order:read permission to access orders.","extensions":{"category":"authorization"},"locations":[{"line":1,"column":3}],"path":["orders"]}],"extensions":{"permissionsUsed":["Order:read"]}}""",
            await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task DeprecatedUse_IsInTheHeaders()
    {
        await using var app = await StartAsync();
        using var dated = await PostAsync(app, "{ oldHello olderHello }", Json, string.Empty);
        Assert.Matches("^@[0-9]{10}$", Assert.Single(dated.Headers.GetValues("Deprecation")));
        Assert.Equal("Tue, 06 May 2031 00:00:00 GMT", Assert.Single(dated.Headers.GetValues("Sunset")));

        using var undated = await PostAsync(app, "{ olderHello }", Json, string.Empty);
        Assert.True(undated.Headers.Contains("Deprecation"));
        Assert.False(undated.Headers.Contains("Sunset"));

        using var none = await PostAsync(app, "{ hello }", Json, string.Empty);
        Assert.False(none.Headers.Contains("Deprecation"));
    }

    [Fact]
    public async Task DeprecatedUse_HeadersCanBeOff()
    {
        await using var app = await StartAsync(options => options.DeprecationHeaders = false);
        using var response = await PostAsync(app, "{ oldHello }", Json, string.Empty);
        Assert.False(response.Headers.Contains("Deprecation"));
    }

    [Fact]
    public async Task Report_CanBeKeptForWhoAsks()
    {
        await using var app = await StartAsync(options => options.ReportHeader = "GraphQL-Report");
        using var silent = await PostAsync(app, "{ oldHello }", Json, string.Empty);
        Assert.DoesNotContain("extensions", await silent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var asked = await PostAsync(app, "{ oldHello }", Json, string.Empty, "GraphQL-Report");
        Assert.Contains("deprecatedFieldsUsed", await asked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mode_IsNeverTheClientsToChoose()
    {
        await using var app = await StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        using var content = new StringContent(
            """{"query":"{ orders { id } }","extensions":{"GqlAuthTooling.Mode":"DryRun"},"GqlAuthTooling.Mode":2}""", Encoding.UTF8, Json);
        content.Headers.Add("GqlAuthTooling.Mode", "2");
        using var response = await client.PostAsync(new Uri("/graphql", UriKind.Relative), content);
        Assert.DoesNotContain("\"data\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_AreSentAndDeniedOnesAreNot()
    {
        await using var app = await StartAsync();
        var state = app.Services.GetRequiredService<ShopState>();
        state.Events.Writer.TryWrite(7);
        state.Events.Writer.Complete();
        using var denied = await PostAsync(app, "subscription { onOrder { id } }", "text/event-stream", "Price:read");
        Assert.DoesNotContain("\"data\"", await denied.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var allowed = await PostAsync(app, "subscription { onOrder { id } }", "text/event-stream", "Order:read");
        Assert.Contains("{\"id\":7}", await allowed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static Task<WebApplication> StartAsync(Action<GqlAuthOptions>? options = null) => ShopServer.ListenAsync(options);

    private static async Task<HttpResponseMessage> PostAsync(
        WebApplication app, string query, string accept, string grants, string? header = null)
    {
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(System.Text.Json.JsonSerializer.Serialize(new { query }), Encoding.UTF8, Json),
        };
        request.Headers.Add("Accept", accept);
        if (grants.Length > 0)
        {
            request.Headers.Add("Grants", grants);
        }

        if (header is not null)
        {
            request.Headers.Add(header, "1");
        }

        return await client.SendAsync(request);
    }
}
