using System.Text;
using GqlAuthTooling.Operations.Schemas;
using GqlAuthTooling.Operations.Tests.Judging;

namespace GqlAuthTooling.Operations.Tests.Schemas;

/// <summary>Schemas made of the results of introspection queries.</summary>
public sealed class IntrospectionTests
{
    [Fact]
    public void Reads_TheSameSchema_From_IntrospectionOfTestSchema() => Compare(TestSchemas.Shop);

    [Fact]
    public void Reads_TheSameSchema_From_IntrospectionOfGitHub() =>
        Compare(File.ReadAllText(Node.PathOf("@octokit/graphql-schema/schema.graphql")));

    [Theory]
    [InlineData("{}", "There is no __schema in it. Pass the response of an introspection query, with __schema at its top or under data.")]
    [InlineData("[]", "There is no __schema in it. Pass the response of an introspection query, with __schema at its top or under data.")]
    [InlineData("""{"data":{"__schema":{"queryType":{"name":"Q"}}}}""", "The introspection result can't be used: in __schema, \"types\" is missing.")]
    [InlineData("""{"__schema":{"queryType":{"name":"Q"},"types":[{"name":"Q","kind":"THING"}]}}""", "The introspection result can't be used: in Q, the kind \"THING\" is none of the specification's.")]
    [InlineData("""{"__schema":{"queryType":{"name":"Q"},"types":[{"name":"Q","kind":"OBJECT"}]}}""", "The introspection result can't be used: in Q, \"fields\" is missing.")]
    [InlineData("""{"__schema":{"queryType":{"name":"Q"},"types":[{"name":"Q","kind":"OBJECT","fields":[{"name":"a","type":{"kind":"LIST"}}]}]}}""", "The introspection result can't be used: in Q, a type is wrapped deeper than the introspection query asked. Ask for more levels of ofType.")]
    [InlineData("""{"__schema":{"queryType":{"name":"Q"},"types":[{"name":"Q","kind":"OBJECT","fields":[{"name":"a","type":{"kind":"OBJECT","name":"T"}}]}]}}""", "Unknown type \"T\".")]
    [InlineData("""{"__schema":{"queryType":null,"types":[]}}""", "Query root type must be provided.")]
    public void UnusableResult_IsRefusedWithTheReason(string json, string message) =>
        Assert.Equal(message, Assert.Throws<SchemaNotUsableException>(() => Read(json)).Message);

    [Fact]
    public void TextThatIsNoJson_IsRefused() =>
        Assert.StartsWith("This is no JSON: ", Assert.Throws<SchemaNotUsableException>(() => Read("{\"data\": }")).Message, StringComparison.Ordinal);

    [Fact]
    public void Sdl_IsToldFromJson() => Assert.NotNull(Read("\uFEFF # a schema\n type Query { a: Int }").Type("Query"));

    private static GraphQLSchema Read(string text) => GraphQLSchema.Read(Encoding.UTF8.GetBytes(text));

    private static void Compare(string sdl)
    {
        var folder = Directory.CreateTempSubdirectory("introspection-");
        try
        {
            var (input, output) = (Path.Combine(folder.FullName, "schema.graphql"), Path.Combine(folder.FullName, "schema.json"));
            File.WriteAllText(input, sdl);
            Node.Run("introspect.mjs", input, output);
            var expected = TestSchemas.Of(sdl);
            var actual = GraphQLSchema.Read(File.ReadAllBytes(output));

            Assert.Equal(expected.Roots, actual.Roots);
            Assert.Equal(Describe(expected), Describe(actual));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string[] Describe(GraphQLSchema schema) =>
    [
        .. schema.Types.SelectMany(type => new[]
            {
                $"{type.Kind} {type.Name} : {string.Join(" ", type.Interfaces.Order(StringComparer.Ordinal))} = {string.Join(" ", schema.PossibleTypes(type.Name))} oneOf {type.IsOneOf}",
            }
            .Concat(type.Fields.Select(field => $"{type.Name}.{field} ({string.Join(", ", field.Arguments.Select(Describe))}) {field.DeprecationReason}"))
            .Concat(type.InputFields.Select(field => $"{type.Name}.{Describe(field)}"))
            .Concat(type.Values.Select(value => $"{type.Name}.{value} {value.DeprecationReason}"))),
    ];

    private static string Describe(SchemaInput input) => $"{input} = {input.HasDefault} {input.DeprecationReason}";
}
