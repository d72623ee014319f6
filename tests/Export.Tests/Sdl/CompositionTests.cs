using GqlAuthTooling.Export.Tests.Support;

namespace GqlAuthTooling.Export.Tests.Sdl;

/// <summary>The exported SDL composes in the implementations of composition that routers use, and keeps what it asks for.</summary>
public sealed class CompositionTests
{
    public static TheoryData<string> Samples => Exported.Samples;

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Sdl_ComposesEverywhere(string sample)
    {
        var composed = Composition.Of(await Exported.OfAsync(sample, "sdl"));

        foreach (var tool in composed.EnumerateObject())
        {
            var errors = tool.Value.GetProperty("errors").EnumerateArray().Select(error => error.GetString()).ToArray();
            Assert.True(errors.Length == 0, $"{tool.Name}: {string.Join("\n", errors)}");
        }
    }

    [Fact]
    public void BrokenSdl_IsRefused()
    {
        var composed = Composition.Of("type Query { a: Missing @requiresScopes(scopes: [[\"A:read\"]]) }");

        Assert.All(composed.EnumerateObject(), tool => Assert.NotEqual(0, tool.Value.GetProperty("errors").GetArrayLength()));
    }

    [Fact]
    public async Task Supergraph_AsksForWhatTheMapAsksFor()
    {
        var composed = Composition.Of(await Exported.OfAsync("tests/Export.Tests/Support/Depot.cs.txt", "sdl"));

        var supergraph = composed.GetProperty("apollo").GetProperty("supergraph").GetString()!.Split('\n').Select(line => line.Trim()).ToArray();
        string Line(string start) => Assert.Single(supergraph, line => line.StartsWith(start, StringComparison.Ordinal));
        Assert.EndsWith("@requiresScopes(scopes: [[\"Depot:north\", \"Stock:count\", \"Stock:see\"], [\"Depot:north\", \"Stock:read\", \"Stock:see\"], "
            + "[\"Depot:south\", \"Stock:count\", \"Stock:see\"], [\"Depot:south\", \"Stock:read\", \"Stock:see\"]])", Line("stock(depot:"), StringComparison.Ordinal);
        Assert.EndsWith("@requiresScopes(scopes: [[\"nobody may use this\"]])", Line("forgotten:"), StringComparison.Ordinal);
        Assert.DoesNotContain("@", Line("motto:").Replace("@join__field(graph: SHOP)", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("@authenticated", Line("turnover:"), StringComparison.Ordinal);
        Assert.Contains("[[\"Parcel:read\", \"Parcel:search\"]]", Line("parcels("), StringComparison.Ordinal);
        Assert.Contains("@requiresScopes(scopes: [[\"Vault:see\"]])", supergraph.SkipWhile(line => line != "type Vault").TakeWhile(line => line != "{"));
    }
}
