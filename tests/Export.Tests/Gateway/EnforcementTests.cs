using System.Text.Json;
using GqlAuthTooling.Export.Tests.Support;
using GqlAuthTooling.Operations;
using GqlAuthTooling.Operations.Judging;
using Xunit.Abstractions;

namespace GqlAuthTooling.Export.Tests.Gateway;

/// <summary>A router that was given the exported schema denies what our own decision denies, to the field.</summary>
public sealed class EnforcementTests(DepotRouter depot, ITestOutputHelper output) : IClassFixture<DepotRouter>
{
    private const string Depot = DepotRouter.Sample;

    [Theory]
    [InlineData(Depot, 160)]
    [InlineData("samples/Storefront", 120)]
    public async Task Router_DeniesWhatTheDecisionDenies(string sample, int operations)
    {
        var read = await Exported.SampleAsync(sample);
        var judge = read.Judge;
        await using var own = sample == Depot ? null : await Router.StartAsync(await Exported.OfAsync(sample, "sdl"));
        var router = own ?? depot.Router;
        var maker = new OperationMaker(read, seed: 20261122);
        var random = new Random(7);
        var counts = Enum.GetValues<OperationFeature>().ToDictionary(kind => kind, _ => (Denied: 0, Allowed: 0));
        var (denied, allowed) = (0, 0);
        for (var i = 0; i < operations; i++)
        {
            var operation = maker.Next();
            foreach (var scopes in new[] { null, Some(judge.Map, random), Some(judge.Map, random), [.. judge.Map.Catalog.Permissions] })
            {
                var expected = Denied(judge, operation, scopes);
                var passed = await router.PassedAsync();
                var answer = await router.SendAsync(operation.Text, operation.Variables, scopes, operation.Name);

                var token = scopes is null ? "no token" : $"a token with '{string.Join(' ', scopes)}'";
                var found = Denied(answer);
                Assert.True(expected.IsSubsetOf(found) && found.Except(expected).All(place => expected.Count > 0 && IsInNamedFragment(operation, place)), $"{operation.Text}\n{operation.Variables}\nwith {token}\nexpected {string.Join(", ", expected)}\n{answer}");
                foreach (var kind in operation.Kinds)
                {
                    var (before, after) = counts[kind];
                    counts[kind] = expected.Count > 0 ? (before + 1, after) : (before, after + 1);
                }

                if (expected.Count > 0)
                {
                    denied++;
                    Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").ValueKind);
                    Assert.Equal(passed, await router.PassedAsync());
                }
                else
                {
                    allowed++;
                    Assert.Equal(JsonValueKind.Object, answer.GetProperty("data").ValueKind);
                }
            }
        }

        // No kind of operation is compared by its absence.
        output.WriteLine(string.Join("\n", counts.Select(kind => $"{kind.Key}: {kind.Value.Denied} denied, {kind.Value.Allowed} allowed")));
        Assert.All(Expected(sample), kind => Assert.True(counts[kind] is { Denied: > 5, Allowed: > 5 }, kind.ToString()));
        Assert.InRange(denied, operations / 2, int.MaxValue);
        Assert.InRange(allowed, operations / 2, int.MaxValue);
    }

    // What docs/routers.md says about differences: a router that changes its mind fails here, and the page has to follow.
    [Theory]
    [InlineData("{ parcel(id: 1) { name ... @skip(if: true) { score } } }", "Parcel:read", 0, 1)]
    [InlineData("{ motto parcel(id: 1) @skip(if: true) { score } }", "Parcel:read", 0, 1)]
    [InlineData("{ parcel(id: 1) { ... on INamed { name } } }", "Parcel:read", 0, 1)]
    [InlineData("{ searchable(id: 1) { ... on INamed { ... on Person { birthday } } } }", null, 0, 1)]
    [InlineData("{ vault { ...V } } fragment V on Vault { code }", "", 1, 2)]
    [InlineData("{ motto forgotten forgotten }", "", 1, 2)]
    [InlineData("{ publishedRecord(id: 1) { shelf } }", null, 0, 1)]
    [InlineData("{ named(id: 1) { ... on Stock { __typename } } }", "", 1, 0)]
    public async Task Router_DiffersAsThePageSays(string operation, string? scopes, int ours, int theirs)
    {
        var judge = (await Exported.SampleAsync(Depot)).Judge;
        var held = scopes?.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(ours, Denied(judge, new MadeOperation(operation, null, "{}", new HashSet<OperationFeature>()), held).Count);
        Assert.Equal(theirs, Denied(await depot.Router.SendAsync(operation, null, held)).Count);
    }

    [Fact]
    public async Task WhatDirectivesCannotSay_IsNamed()
    {
        var sdl = await Exported.OfAsync(Depot, "sdl");
        var judge = (await Exported.SampleAsync(Depot)).Judge;
        string[] scopes = ["Parcel:read"];
        var operation = new MadeOperation("{ a1: parcel(id: 1, withHistory: true) { name } }", null, "{}", new HashSet<OperationFeature>());

        Assert.Equal([(1, 3)], Denied(judge, operation, scopes));
        Assert.Empty(Denied(await depot.Router.SendAsync(operation.Text, null, scopes)));
        Assert.Contains("# - Query.parcel(withHistory:) asks for Parcel:audit where it is supplied.", sdl, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ turnover }")]
    [InlineData("{ record(id: 1) { shelf } }")]
    [InlineData("{ record(id: 1) { __typename } }")]
    [InlineData("{ filed { __typename } }")]
    [InlineData("{ evidence(id: 1) { __typename } }")]
    public async Task FieldLeftToHotChocolate_NeedsSomebodySignedIn(string operation)
    {
        Assert.Contains((1, 3), Denied(await depot.Router.SendAsync(operation, null, null)));
        Assert.Empty(Denied(await depot.Router.SendAsync(operation, null, [])));
    }

    [Theory]
    [InlineData("nobody may use this")]
    [InlineData("!never")]
    [InlineData("*")]
    public async Task UndeclaredField_IsClosedWhateverATokenSays(string scope)
    {
        Assert.Equal([(1, 3)], Denied(await depot.Router.SendAsync("{ forgotten }", null, [scope])));
    }

    private static string[] Some(PermissionMap map, Random random)
    {
        var share = random.NextDouble();
        return [.. map.Catalog.Permissions.Where(_ => random.NextDouble() < share)];
    }

    private static IEnumerable<OperationFeature> Expected(string sample) => sample == Depot
        ? Enum.GetValues<OperationFeature>()
        : Enum.GetValues<OperationFeature>().Except([OperationFeature.Union]);

    // The router doesn't look below what it denies; neither do we for this comparison.
    private static HashSet<(int Line, int Column)> Denied(OperationJudge judge, MadeOperation operation, IEnumerable<string>? scopes)
    {
        using var variables = JsonDocument.Parse(operation.Variables);
        var judged = judge.Judge(GraphQLDocument.Parse(operation.Text), operation.Name, variables.RootElement);
        Assert.True(judged.IsUnderstood, $"{operation.Text}\n{string.Join("\n", judged.Errors)}");
        var catalog = judge.Map.Catalog;
        var denied = judged.Decide(scopes is null ? Caller.Anonymous(catalog) : Caller.Authenticated(catalog, scopes)).Denied;
        return [.. denied
            .Where(one => !denied.Any(other => other.ResponsePath.Count < one.ResponsePath.Count
                && one.ResponsePath.Take(other.ResponsePath.Count).SequenceEqual(other.ResponsePath, StringComparer.Ordinal)))
            .Select(one => (one.Location.Line, one.Location.Column))];
    }

    // It does look at named fragments for themselves, wherever they are used.
    private static bool IsInNamedFragment(MadeOperation operation, (int Line, int Column) place) =>
        operation.Text.IndexOf("} fragment ", StringComparison.Ordinal) is var start and >= 0 && place.Column > start;

    private static HashSet<(int Line, int Column)> Denied(JsonElement answer)
    {
        if (!answer.TryGetProperty("errors", out var errors))
        {
            return [];
        }

        foreach (var error in errors.EnumerateArray())
        {
            Assert.True(
                error.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("code", out var code)
                && code.GetString() == "UNAUTHORIZED_FIELD_OR_TYPE",
                answer.ToString());
        }

        return [.. errors.EnumerateArray().Select(error => error.GetProperty("locations")[0])
            .Select(place => (place.GetProperty("line").GetInt32(), place.GetProperty("column").GetInt32()))];
    }
}
