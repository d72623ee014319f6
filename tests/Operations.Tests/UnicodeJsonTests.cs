using System.Text;
using System.Text.Json;
using GqlAuthTooling.Operations.Executing;
using GqlAuthTooling.Operations.Judging;
using GqlAuthTooling.Operations.Schemas;
using GqlAuthTooling.Operations.Tests.Judging;

namespace GqlAuthTooling.Operations.Tests;

/// <summary>JSON with texts that are no Unicode is refused where it comes in, not wherever such a text is first asked for.</summary>
public sealed class UnicodeJsonTests
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    [Theory]
    [InlineData("""{"a":"\ud800"}""")]
    [InlineData("""{"a":[1,{"b":"x\udc00"}]}""")]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""["\ud800\ud800"]""")]
    public void HalfOfASurrogatePair_IsRefused(string json)
    {
        Assert.Throws<JsonException>(() => UnicodeJson.Parse(json));
        Assert.Throws<JsonException>(() => UnicodeJson.Parse(json, Strict));
    }

    [Fact]
    public void StringWithHalfOfASurrogatePair_IsRefused() =>
        Assert.Throws<JsonException>(() => UnicodeJson.Parse($$"""{"a":"{{'\ud800'}}"}"""));

    [Theory]
    [InlineData("{\"a\":\"#\"}")]
    [InlineData("{\"#\":1}")]
    public async Task BytesThatAreNoUtf8_AreRefused(string json)
    {
        var bytes = Encoding.ASCII.GetBytes(json);
        bytes[bytes.AsSpan().IndexOf((byte)'#')] = 0xFF;

        Assert.Throws<JsonException>(() => UnicodeJson.Parse(bytes));
        await Assert.ThrowsAsync<JsonException>(() => UnicodeJson.ParseAsync(new MemoryStream(bytes), Strict));
    }

    [Theory]
    [InlineData("""{"a":"\ud83d\ude00 é 😀","ü":[null,true,1.5,{}]}""")]
    [InlineData("1")]
    public void OtherJson_IsParsed(string json)
    {
        Assert.Equal(json, UnicodeJson.Parse(json).GetRawText());
        Assert.True(UnicodeJson.IsWhole(UnicodeJson.Parse(json, Strict)));
    }

    [Fact]
    public void VariableThatIsNoUnicode_IsAnErrorOfTheRequest()
    {
        var schema = TestSchemas.Of(TestSchemas.Shop);
        using var variables = JsonDocument.Parse("""{"f":{"name":{"equals":"\ud800"}}}""");

        var judged = new OperationJudge(TestSchemas.TellingMap(schema), schema).Judge(
            GraphQLDocument.Parse("query($f: ProductFilter) { products(filter: $f) { id } }"), null, variables.RootElement);

        Assert.Equal("Variable \"$f\" got an invalid value; a text in it is no Unicode.", Assert.Single(judged.Errors).Message);
    }

    [Fact]
    public void SchemaAndValuesThatAreNoUnicode_AreRefused()
    {
        using var json = JsonDocument.Parse("""{"__schema":{"x":"\ud800"}}""");

        Assert.Throws<SchemaNotUsableException>(() => GraphQLSchema.FromIntrospection(json.RootElement));
        Assert.Throws<SchemaNotUsableException>(() => GraphQLSchema.Read("""{"__schema":{"x":"\ud800"}}"""u8.ToArray()));
        Assert.Throws<MockDataException>(() => MockData.Read(json.RootElement, TestSchemas.Of("type Query { a: String }")));
    }
}
