using System.Threading.Tasks;
using GqlAuthTooling.OnHotChocolate.Storefront;
using GqlAuthTooling.OnHotChocolate.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Storefront;

/// <summary>Several schemas in one process: each enforces in its own way.</summary>
public sealed class SeveralSchemasTests
{
    private const string Request = "{ order(number: 101) { number } storeInfo { name } }";

    /// <summary>One rejects, one answers in part, one only says what would have been denied.</summary>
    [Fact]
    public async Task EachSchema_HasItsMode()
    {
        await using var server = await StorefrontUnderTest.StartAsync(
            add: services =>
            {
                services.AddGraphQLServer("part").AddStorefrontSchema(new(EnforcementMode.Partial));
                services.AddGraphQLServer("trial").AddStorefrontSchema(new(EnforcementMode.DryRun));
            },
            use: app =>
            {
                app.MapGraphQL("/part", "part");
                app.MapGraphQL("/trial", "trial");
            });

        var rejected = await AskAsync(server, "/graphql");
        var part = await AskAsync(server, "/part");
        var trial = await AskAsync(server, "/trial");

        const string message = "You need Order:read permission to access order.";
        Assert.False(rejected.HasData, rejected.Body);
        Assert.Equal([message], rejected.Messages);
        Assert.Equal("""{"order":null,"storeInfo":{"name":"Nordic Outfitters"}}""", part.Json.GetProperty("data").GetRawText());
        Assert.Equal([message], part.Messages);
        Assert.Equal("""{"order":{"number":101},"storeInfo":{"name":"Nordic Outfitters"}}""", trial.Json.GetProperty("data").GetRawText());
        Assert.Empty(trial.Messages);
    }

    private static Task<Answer> AskAsync(RunningServer server, string path) =>
        server.PostAsync(new { query = Request }, "Display:read", path: path);
}
