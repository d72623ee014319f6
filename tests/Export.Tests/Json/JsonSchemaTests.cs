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
    [InlineData("arguments", "[{\"coordinate\":\"a b\",\"requirement\":{\"text\":\"\",\"authenticated\":false,\"clauses\":[[]]},\"assemblies\":[]}]")]
    public async Task WrongValue_IsRefused(string property, string value)
    {
        var map = JsonNode.Parse(await Exported.OfAsync("samples/Storefront", "json"))!;
        map[property] = JsonNode.Parse(value);

        Assert.NotEmpty(Validate(map.ToJsonString(), strict: false));
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
