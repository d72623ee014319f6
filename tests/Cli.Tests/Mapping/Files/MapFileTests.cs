using System.Text.Json.Nodes;
using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Mapping.Files;

public sealed class MapFileTests : IDisposable
{
    private const string Shop = """
        using System;
        using System.Collections.Generic;
        using GqlAuthTooling;
        using HotChocolate;
        using HotChocolate.Types;
        using HotChocolate.Authorization;
        namespace Shop;

        [QueryType]
        [RequiresPermission("Shop:read")]
        public static class Queries
        {
            [RequiresPermission("Order:read", "Order:write", Match = PermissionMatch.Any)]
            public static List<Order> GetOrders([RequiresPermission("Order:search")] OrderFilter filter, int first = 10) => new();
            [Deprecated("Use orders", RemovalDate = "2027-01-01", Replacement = "Query.orders")]
            public static Order? GetOrder(int id) => null;
            [Authorize(Policy = "Staff", Roles = new[] { "A", "B" })]
            public static INamed? GetNamed() => null;
            public static ISearchResult? GetSearch() => null;
            public static int GetForgotten() => 1;
        }

        [QueryType]
        public static class Open
        {
            [PublicAccess("Shown | on the start page")]
            public static string GetVersion() => "1";
            public static int GetUndeclared() => 1;
        }

        [MutationType]
        public static class Mutations
        {
            [RequiresAuthentication]
            public static Payload Save([RequiresPermission("Note:write")] string? note = null) => new();
        }

        public sealed class Payload { public List<string> UserErrors => new(); }
        public sealed record OrderFilter([property: RequiresPermission("Order:search:deep")] string? Deep, [property: RequiresPermission("Order:deep")] string? Text, Status? Status = null);
        public enum Status { Open, [Deprecated("Gone")] Closed }
        [UnionType] public interface ISearchResult { }
        [InterfaceType] public interface INamed { string Name { get; } }
        [RequiresPermission("Price:read")]
        public sealed record Price(decimal Amount) : ISearchResult;
        [Authorize]
        public sealed record Order(int Id, Price Price, string Name) : ISearchResult, INamed;
        """;

    private readonly TempTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task Map_IsReadBackAsItWasWritten()
    {
        var json = await WriteMapAsync();

        var again = await Tool.RunAsync(_tree, "map", "map.json", "--format", "json");

        Assert.Equal(ExitCodes.Clean, again.ExitCode);
        Assert.Equal(json, again.Output);
        foreach (var expected in new[] { "\"possibleTypes\"", "\"!never\"", "policy:Staff", "\"hasDefault\": true", "\"CLOSED\"", "\"union\"" })
        {
            Assert.Contains(expected, json, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    public async Task File_ReportsLikeItsSources(string format)
    {
        await WriteMapAsync();

        var sources = await Tool.RunAsync(_tree, "map", "Shop.cs", "--format", format);
        var file = await Tool.RunAsync(_tree, "map", "map.json", "--format", format);

        Assert.Equal(sources.Output, file.Output);
    }

    [Fact]
    public async Task SeveralAssembliesWithConflicts_AreReadBackAsTheyWereWritten()
    {
        _tree.WithProject("A/A.csproj").Write("A/Queries.cs", Code.Protected);
        _tree.WithProject("B/B.csproj").Write("B/Queries.cs", Code.Protected.Replace("Order:read", "Order:admin", StringComparison.Ordinal));
        var json = (await Tool.RunAsync(_tree, "map", ".", "--format", "json")).Output;
        _tree.Write("map.json", json);

        Assert.Contains("declared twice", json, StringComparison.Ordinal);
        Assert.Equal(json, (await Tool.RunAsync(_tree, "map", "map.json", "--format", "json")).Output);
    }

    [Theory]
    [InlineData("version", "2", "version 2")]
    [InlineData("version", "\"1\"", "version \"1\"")]
    [InlineData("assemblies", "[]", "'assemblies' is not")]
    [InlineData("permissions", "[1]", "'permissions' is not")]
    [InlineData("types", "{}", "'types' is not a list")]
    [InlineData("notes", null, "'notes' is missing")]
    public async Task DamagedFile_IsRefusedWithThePlace(string property, string? value, string expected)
    {
        var map = JsonNode.Parse(await WriteMapAsync())!.AsObject();
        map.Remove(property);
        if (value is not null)
        {
            map[property] = JsonNode.Parse(value);
        }

        await RefusesAsync(map.ToJsonString(), expected);
    }

    [Theory]
    [InlineData("access", "\"open\"", "access' is not the word")]
    [InlineData("denied", "true", "denied' is not what the access")]
    [InlineData("coordinate", "\"Query.order\"", "stands at types[0].fields")]
    [InlineData("assemblies", "[\"Other\"]", "assemblies' is not")]
    [InlineData("effective", """{ "text": "", "authenticated": false, "clauses": [["A"]] }""", "effective' is not a requirement")]
    [InlineData("effective", """{ "text": "A", "authenticated": true, "clauses": [["A"], []] }""", "effective' is not a requirement")]
    [InlineData("effective", """{ "text": "A", "authenticated": true, "clauses": [["B"]] }""", "effective' is not a requirement")]
    [InlineData("effective", "null", "effective' is not an object")]
    public async Task DamagedField_IsRefusedWithThePlace(string property, string value, string expected)
    {
        var map = JsonNode.Parse(await WriteMapAsync())!;
        var field = map["types"]!.AsArray()[0]!["fields"]!.AsArray().Single(item => (string?)item!["name"] == "orders")!;
        field[property] = JsonNode.Parse(value);

        await RefusesAsync(map.ToJsonString(), expected);
    }

    [Theory]
    [InlineData("", "is no JSON")]
    [InlineData("{", "is no JSON")]
    [InlineData("[]", "is no permission map")]
    [InlineData("{}", "is no permission map")]
    [InlineData("""{ "version": 1, "version": 1 }""", "is no JSON")]
    public async Task OtherFile_IsRefused(string text, string expected) => await RefusesAsync(text, expected);

    [Fact]
    public async Task TruncatedFile_IsRefused()
    {
        var json = await WriteMapAsync();

        await RefusesAsync(json[..(json.Length / 2)], "is no JSON");
    }

    [Fact]
    public async Task MissingFile_IsRefused() =>
        Assert.Contains("doesn't exist", (await Tool.RunAsync(_tree, "map", "none.json")).Error, StringComparison.Ordinal);

    private async Task<string> WriteMapAsync()
    {
        _tree.Write("Shop.cs", Shop);
        var outcome = await Tool.RunAsync(_tree, "map", "Shop.cs", "--format", "json");
        _tree.Write("map.json", outcome.Output);
        return outcome.Output;
    }

    private async Task RefusesAsync(string text, string expected)
    {
        _tree.Write("broken.json", text);

        var outcome = await Tool.RunAsync(_tree, "map", "broken.json");

        Assert.Equal(ExitCodes.Unusable, outcome.ExitCode);
        Assert.Empty(outcome.Output);
        Assert.Contains("broken.json", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("internal error", outcome.Error, StringComparison.Ordinal);
    }
}
