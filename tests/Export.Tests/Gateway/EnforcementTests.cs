using System.Text.Json;
using GqlAuthTooling.Export.Tests.Support;
using GqlAuthTooling.Operations;
using GqlAuthTooling.Operations.Judging;

namespace GqlAuthTooling.Export.Tests.Gateway;

/// <summary>A router that was given the exported schema denies what our own decision denies, to the field.</summary>
public sealed class EnforcementTests
{
    private const string Depot = "tests/Export.Tests/Support/Depot.cs.txt";

    private static readonly JsonElement Variables = JsonDocument.Parse("{\"on\":true,\"off\":false}").RootElement;

    [Theory]
    [InlineData(Depot, 160)]
    [InlineData("samples/Storefront", 120)]
    public async Task Router_DeniesWhatTheDecisionDenies(string sample, int operations)
    {
        var judge = await Exported.JudgeOfAsync(sample);
        await using var router = await Router.StartAsync(await Exported.OfAsync(sample, "sdl"));
        var maker = new OperationMaker(judge.Map, judge.Schema, seed: 20261122);
        var random = new Random(7);
        var (denied, allowed) = (0, 0);
        for (var i = 0; i < operations; i++)
        {
            var operation = maker.Next();
            foreach (var scopes in new[] { null, Some(judge.Map, random), Some(judge.Map, random), [.. judge.Map.Catalog.Permissions] })
            {
                var expected = Denied(judge, operation, scopes);
                var passed = await router.PassedAsync();
                var answer = await router.SendAsync(operation.Text, Variables.GetRawText(), scopes);

                var token = scopes is null ? "no token" : $"a token with '{string.Join(' ', scopes)}'";
                Assert.True(expected.SetEquals(Denied(answer)), $"{operation.Text}\nwith {token}\nexpected {string.Join(", ", expected)}\n{answer}");
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

        Assert.InRange(denied, operations / 2, int.MaxValue);
        Assert.InRange(allowed, operations / 2, int.MaxValue);
    }

    [Fact]
    public async Task WhatDirectivesCannotSay_IsNamed()
    {
        var sdl = await Exported.OfAsync(Depot, "sdl");
        var judge = await Exported.JudgeOfAsync(Depot);
        await using var router = await Router.StartAsync(sdl);
        string[] scopes = ["Parcel:read"];
        var operation = new MadeOperation("{ a1: parcel(id: 1, withHistory: true) { name } }", UsesConditions: false);

        Assert.Equal([(1, 3)], Denied(judge, operation, scopes));
        Assert.Empty(Denied(await router.SendAsync(operation.Text, null, scopes)));
        Assert.Contains("# - Query.parcel(withHistory:) asks for Parcel:audit where it is supplied.", sdl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FieldLeftToHotChocolate_NeedsSomebodySignedIn()
    {
        await using var router = await Router.StartAsync(await Exported.OfAsync(Depot, "sdl"));

        Assert.Equal([(1, 3)], Denied(await router.SendAsync("{ turnover }", null, null)));
        Assert.Empty(Denied(await router.SendAsync("{ turnover }", null, [])));
    }

    [Theory]
    [InlineData("nobody may use this")]
    [InlineData("!never")]
    [InlineData("*")]
    public async Task UndeclaredField_IsClosedWhateverATokenSays(string scope)
    {
        await using var router = await Router.StartAsync(await Exported.OfAsync(Depot, "sdl"));

        Assert.Equal([(1, 3)], Denied(await router.SendAsync("{ forgotten }", null, [scope])));
    }

    private static string[] Some(PermissionMap map, Random random)
    {
        var share = random.NextDouble();
        return [.. map.Catalog.Permissions.Where(_ => random.NextDouble() < share)];
    }

    // The router doesn't look below what it denies; neither do we for this comparison.
    private static HashSet<(int Line, int Column)> Denied(OperationJudge judge, MadeOperation operation, IEnumerable<string>? scopes)
    {
        var judged = judge.Judge(GraphQLDocument.Parse(operation.Text), null, Variables);
        Assert.True(judged.IsUnderstood, $"{operation.Text}\n{string.Join("\n", judged.Errors)}");
        var catalog = judge.Map.Catalog;
        var denied = judged.Decide(scopes is null ? Caller.Anonymous(catalog) : Caller.Authenticated(catalog, scopes)).Denied;
        return [.. denied
            .Where(one => !denied.Any(other => other.ResponsePath.Count < one.ResponsePath.Count
                && one.ResponsePath.Take(other.ResponsePath.Count).SequenceEqual(other.ResponsePath, StringComparer.Ordinal)))
            .Select(one => (one.Location.Line, one.Location.Column))];
    }

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
