using System;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace GqlAuthTooling.OnHotChocolate.Tests;

/// <summary>The servers that are compared are alive: they answer over HTTP.</summary>
public sealed class LivenessTests
{
    /// <summary>A query is answered with data.</summary>
    /// <param name="server">The server.</param>
    /// <param name="query">The query.</param>
    /// <param name="answer">The answer's body.</param>
    [Theory]
    [InlineData("Server", "{ version products { name category supplier { name } } }",
        """{"data":{"version":"1","products":[{"name":"Hat","category":"PHYSICAL","supplier":{"name":"Hatters"}},{"name":"Song","category":"DIGITAL","supplier":{"name":"Singers"}}]}}""")]
    [InlineData("Server", "{ orders(first: 1) { nodes { id price { currency } } } searchAgain: search(text: \"Hat\") { __typename } }",
        """{"data":{"orders":{"nodes":[{"id":1,"price":{"currency":"SEK"}}]},"searchAgain":[{"__typename":"Product"}]}}""")]
    [InlineData("ClassicServer", "{ total words { totalCount } }",
        """{"data":{"total":2,"words":{"totalCount":0}}}""")]
    public async Task Answers_Query_OverHttp(string server, string query, string answer)
    {
        await using var app = await StartAsync(server);
        using var client = new HttpClient { BaseAddress = new Uri(Address(app)) };
        using var request = new StringContent(
            System.Text.Json.JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json");

        using var response = await client.PostAsync(new Uri("/graphql", UriKind.Relative), request);

        Assert.Equal(answer, await response.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static async Task<WebApplication> StartAsync(string server)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        //// Port 0: the system picks a free one, on the loopback only.
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        ServerUnderTest.Add(builder.Services, server);
        var app = builder.Build();
        app.UseAuthorization();
        app.MapGraphQL();
        await app.StartAsync();
        return app;
    }

    private static string Address(WebApplication app) => System.Linq.Enumerable.First(app.Urls);
}
