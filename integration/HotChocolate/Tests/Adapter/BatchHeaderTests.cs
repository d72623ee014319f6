using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;

namespace GqlAuthTooling.OnHotChocolate.Tests.Adapter;

/// <summary>Several operations share the headers of one response: the first day counts.</summary>
public sealed class BatchHeaderTests
{
    private const string First = "Wed, 02 Jan 2030 00:00:00 GMT";
    private const string Later = "Tue, 06 May 2031 00:00:00 GMT";

    [Theory]
    [InlineData("""[{"query":"{ hello }"},{"query":"{ oldHello }"}]""", "", Later)]
    [InlineData("""[{"query":"{ oldHello }"},{"query":"{ hello }"}]""", "", Later)]
    [InlineData("""[{"query":"{ oldHello }"},{"query":"{ oldestHello }"},{"query":"{ olderHello }"}]""", "", First)]
    [InlineData("""[{"query":"{ oldestHello }"},{"query":"{ olderHello }"},{"query":"{ oldHello }"}]""", "", First)]
    [InlineData("""[{"query":"{ olderHello }"},{"query":"{ hello }"}]""", "", null)]
    [InlineData("""[{"query":"{ orders { id } oldestHello }"},{"query":"{ oldHello }"}]""", "", First)]
    [InlineData("""{"query":"query A { oldHello } query B { oldestHello }"}""", "?batchOperations=[A,B]", First)]
    [InlineData("""{"query":"query($x: Boolean!) { hello oldHello @include(if: $x) oldestHello @skip(if: $x) }","variables":[{"x":true},{"x":false}]}""", "", First)]
    [InlineData("""{"query":"query($x: Boolean!) { hello oldHello @include(if: $x) oldestHello @skip(if: $x) }","variables":[{"x":true},{"x":true}]}""", "", Later)]
    [InlineData("""[{"query":"query($x: Boolean!) { oldHello @include(if: $x) hello }","variables":[{"x":true},{"x":false}]},{"query":"{ olderHello }"}]""", "", Later)]
    public async Task DeprecatedUseInABatch_IsInTheHeaders(string body, string parameters, string? sunset)
    {
        await using var app = await ShopServer.ListenAsync();

        using var response = await PostAsync(app, body, parameters);

        Assert.Matches("^@[0-9]{10}$", Assert.Single(response.Headers.GetValues("Deprecation")));
        Assert.Equal(sunset is null ? [] : [sunset], response.Headers.TryGetValues("Sunset", out var all) ? all : []);
        Assert.Contains("hello", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[{"query":"{ hello }"},{"query":"{ hello }"}]""", true)]
    [InlineData("""[{"query":"{ oldHello }"},{"query":"{ hello }"}]""", false)]
    public async Task BatchWithoutDeprecatedUse_HasNone(string body, bool hasHeaders)
    {
        await using var app = await ShopServer.ListenAsync(options => options.DeprecationHeaders = hasHeaders);

        using var response = await PostAsync(app, body, string.Empty);

        Assert.False(response.Headers.Contains("Deprecation"));
        Assert.False(response.Headers.Contains("Sunset"));
        Assert.Equal(2, (await response.Content.ReadAsStringAsync()).Split("\"data\":{").Length - 1);
    }

    private static async Task<HttpResponseMessage> PostAsync(WebApplication app, string body, string parameters)
    {
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await client.PostAsync(new Uri("/graphql" + parameters, UriKind.Relative), content);
    }
}
