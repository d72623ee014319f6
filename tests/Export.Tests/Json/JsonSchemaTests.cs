using System.Text.Json;
using System.Text.Json.Nodes;
using GqlAuthTooling.Export.Tests.Support;

namespace GqlAuthTooling.Export.Tests.Json;

/// <summary>The published JSON Schema describes what <c>map --format json</c> writes, all of it.</summary>
public sealed class JsonSchemaTests
{
    public static TheoryData<string> Samples => Exported.Samples;

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Json_IsWhatTheSchemaSays(string sample)
    {
        var errors = Validate(await Exported.OfAsync(sample, "json"), strict: true);

        Assert.True(errors.Length == 0, string.Join("\n", errors.Take(10)));
    }

    [Fact]
    public async Task NamesThatGraphQLRefuses_AreWhatTheSchemaSays()
    {
        var json = await Exported.OfSourceAsync(
            """
            using GqlAuthTooling;
            using HotChocolate;
            [GraphQLRoot(OperationKind.Query)]
            public static class Queries
            {
                [RequiresPermission("")] [Deprecated("")] [GraphQLName("a b")] public static Größe? GetThing([RequiresPermission("A")] int größe = 1) => null;
                [PublicAccess("")] public static int __proto__([Deprecated("")] Filter? filter, int[][]? lists) => 1;
            }
            [UnionType("Either")] public abstract class Either;
            public sealed class One : Either { [Deprecated("", RemovalDate = "soon", Replacement = "nothing")] public Either? Either => null; }
            public sealed class Größe { public Either? Either => null; }
            public sealed class Filter { [RequiresPermission("*")] public string? Text { get; set; } }
            """,
            "json");

        Assert.Empty(Validate(json, strict: true));
    }

    [Fact]
    public void Schema_DescribesEachOfItsProperties_AndKeepsItsName()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("docs/permission-map.schema.json")));
        var schema = document.RootElement;

        Assert.Equal("https://raw.githubusercontent.com/gqlauthtooling/gqlauthtooling/main/docs/permission-map.schema.json", schema.GetProperty("$id").GetString());
        Assert.Empty(Undescribed(schema, schema.GetProperty("definitions"), "#"));
    }

    [Fact]
    public async Task UnknownProperty_IsAllowedToReaders_AndMissingInTheSchema()
    {
        var map = JsonNode.Parse(await Exported.OfAsync("samples/Storefront", "json"))!;
        map["types"]![0]!["fields"]![0]!["new"] = 1;

        Assert.Empty(Validate(map.ToJsonString(), strict: false));
        Assert.Single(Validate(map.ToJsonString(), strict: true));
    }

    [Theory]
    [InlineData("version", "2")]
    [InlineData("types", "[{}]")]
    [InlineData("permissions", "null")]
    [InlineData("arguments", "[{\"coordinate\":\"ab\",\"requirement\":{\"text\":\"\",\"authenticated\":false,\"clauses\":[[]]},\"assemblies\":[]}]")]
    public async Task WrongValue_IsRefused(string property, string value)
    {
        var map = JsonNode.Parse(await Exported.OfAsync("samples/Storefront", "json"))!;
        map[property] = JsonNode.Parse(value);

        Assert.NotEmpty(Validate(map.ToJsonString(), strict: false));
    }

    private static IEnumerable<string> Undescribed(JsonElement node, JsonElement definitions, string path)
    {
        if (node.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        bool IsDescribed(JsonElement property) => property.TryGetProperty("$ref", out var reference)
            ? IsDescribed(definitions.GetProperty(reference.GetString()!.Split('/')[^1]))
            : property.TryGetProperty("description", out var text) && text.GetString() is { Length: > 3 };

        return node.EnumerateObject().SelectMany(child =>
            (child.Name == "properties" ? child.Value.EnumerateObject().Where(one => !IsDescribed(one.Value)).Select(one => $"{path}/{one.Name}") : [])
            .Concat(Undescribed(child.Value, definitions, $"{path}/{child.Name}")));
    }

    private static string[] Validate(string json, bool strict)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, json);
            var schema = Repository.PathOf("docs/permission-map.schema.json");
            return JsonSerializer.Deserialize<string[]>(NodePackages.Run("validate.mjs", strict ? [schema, file, "strict"] : [schema, file]))!;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
