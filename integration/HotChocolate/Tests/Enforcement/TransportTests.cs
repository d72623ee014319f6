using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using GqlAuthTooling.OnHotChocolate.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Enforcement;

/// <summary>Other ways into the server than a plain POST.</summary>
/// <param name="server">The server.</param>
public sealed class TransportTests(GuardedServerUnderTest server) : IClassFixture<GuardedServerUnderTest>
{
    private const string Guarded = "{ contract(id: 1) { title } }";

    /// <summary>A GET request.</summary>
    /// <param name="token">The token.</param>
    /// <param name="answers">Whether it is answered.</param>
    [Theory]
    [InlineData("Contract:find", false)]
    [InlineData("Contract:find,Contract:read", true)]
    public async Task Get_IsClosed(string token, bool answers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString(Guarded));

        await AssertAsync(request, token, answers);
    }

    /// <summary>A multipart request, as uploads use it.</summary>
    /// <param name="token">The token.</param>
    /// <param name="answers">Whether it is answered.</param>
    [Theory]
    [InlineData("Contract:find", false)]
    [InlineData("Contract:find,Contract:read", true)]
    public async Task Multipart_IsClosed(string token, bool answers)
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent($$"""{"variables":{ },"query":"{{Guarded}}"}"""), "operations" },
            { new StringContent("{}"), "map" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.Add("GraphQL-Preflight", "1");

        await AssertAsync(request, token, answers);
    }

    /// <summary>An answer in the form of a stream, of one event or part.</summary>
    /// <param name="accept">The media type asked for.</param>
    [Theory]
    [InlineData("text/event-stream")]
    [InlineData("multipart/mixed")]
    public async Task AnswerAsAStream_IsClosed(string accept)
    {
        var refused = await server.Server.AskAsync(Guarded, "Contract:find", accept: accept);
        var answered = await server.Server.AskAsync(Guarded, "Contract:find,Contract:read", accept: accept);

        Assert.Equal(accept, refused.ContentType);
        Assert.Contains("You need Contract:read permission to access contract.", refused.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\":", refused.Body, StringComparison.Ordinal);
        Assert.Contains("""{"contract":{"title":"Contract 1"}}""", answered.Body, StringComparison.Ordinal);
    }

    /// <summary>Deferred and streamed parts are decided about with the rest, before anything executes.</summary>
    /// <param name="query">The operation.</param>
    /// <param name="accept">The media type asked for.</param>
    [Theory]
    [InlineData("{ folders { name ... @defer { contracts { title } } } }", "multipart/mixed")]
    [InlineData("{ folders { name ... @defer { contracts { title } } } }", "text/event-stream")]
    [InlineData("{ folders { name contracts @stream(initialCount: 0) { title } } }", "multipart/mixed")]
    public async Task IncrementalDelivery_IsClosed(string query, string accept)
    {
        await using var incremental = await GuardedServerUnderTest.StartAsync(
            graphQL => graphQL.ModifyOptions(options => (options.EnableDefer, options.EnableStream) = (true, true)));

        var refused = await incremental.AskAsync(query, "none", accept: accept);
        var answered = await incremental.AskAsync(query, "Contract:read", accept: accept);

        Assert.DoesNotContain("Contract 1", refused.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Sales", refused.Body, StringComparison.Ordinal);
        Assert.Contains("You need Contract:read permission to access contracts.", refused.Body, StringComparison.Ordinal);
        Assert.Contains("Contract 1", answered.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("errors", answered.Body, StringComparison.Ordinal);
    }

    private async Task AssertAsync(HttpRequestMessage request, string token, bool answers)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await server.Server.Client.SendAsync(request);
        var answer = await Answer.ReadAsync(response);

        Assert.Equal(answers ? [] : ["You need Contract:read permission to access contract."], answer.Messages);
        Assert.Equal(answers, answer.HasData);
    }
}
