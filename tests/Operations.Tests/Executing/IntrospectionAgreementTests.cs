using System.Text.Json;
using System.Text.Json.Nodes;
using GqlAuthTooling.Operations.Executing;
using GqlAuthTooling.Operations.Judging;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Operations.Tests.Executing;

/// <summary>What clients such as GraphiQL make of the answer to graphql-js's own introspection query is the schema it was made of.</summary>
public sealed class IntrospectionAgreementTests
{
    private const string Sdl = """"
        schema { query: Root mutation: Changes }
        "Tells twice."
        directive @twice(times: Int! = 2, words: [String!] = ["a", "b"]) repeatable on FIELD | QUERY
        scalar Date @specifiedBy(url: "https://example.com/date")
        """
        What has an id.
        """
        interface Node { id: ID! }
        interface Named implements Node { id: ID! name(language: Language = EN): String! }
        type Root {
          found(where: Filter = { and: [{ price: { min: 1, max: 2.5 } }], text: "x" }, first: Int! = 3): [[Found!]]!
          old: String @deprecated(reason: "Use found")
          older(by: Int @deprecated): String @deprecated
        }
        type Changes { change(choice: Choice!): Book }
        type Book implements Named & Node { id: ID! name(language: Language = EN): String! written: Date }
        type Voucher implements Node { id: ID! value: Float }
        union Found = Book | Voucher
        enum Language { EN "Swedish." SV DE @deprecated(reason: "Nobody asks for it") }
        input Filter { and: [Filter!] price: Range text: String = "" old: Int @deprecated(reason: "Gone") }
        input Range { min: Float! max: Float }
        input Choice @oneOf { id: ID name: String }
        """";

    [Fact]
    public void IntrospectionResult_IsTheSchema() => AssertIsTheSchema(Sdl);

    [Fact]
    public void IntrospectionResultOfALargeSchema_IsTheSchema() =>
        AssertIsTheSchema(File.ReadAllText(Node.PathOf("@octokit/graphql-schema/schema.graphql")));

    [Fact]
    public void IntrospectionOfTypesOfTypes_IsRefused()
    {
        var executed = Execute(Sdl, "{ __schema { types { " + string.Concat(Enumerable.Repeat("possibleTypes { interfaces { ", 12)) + "name" + new string('}', 27));

        Assert.Null(executed.Data);
        Assert.StartsWith("The sandbox ", Assert.Single(executed.Answer.Faults).Message, StringComparison.Ordinal);
    }

    private static void AssertIsTheSchema(string sdl)
    {
        var folder = Directory.CreateTempSubdirectory("gqlauth-introspection-").FullName;
        try
        {
            var (query, input, output) = (Path.Combine(folder, "query"), Path.Combine(folder, "in"), Path.Combine(folder, "out"));
            Node.Run("introspect-printed.mjs", "query", query);
            File.WriteAllText(input, new JsonObject { ["sdl"] = sdl, ["result"] = Answer(sdl, File.ReadAllText(query)) }.ToJsonString());
            Node.Run("introspect-printed.mjs", "compare", input, output);

            using var json = JsonDocument.Parse(File.ReadAllText(output));
            Assert.Equal(json.RootElement.GetProperty("expected").GetString(), json.RootElement.GetProperty("actual").GetString());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static JsonNode Answer(string sdl, string query)
    {
        var executed = Execute(sdl, query);
        Assert.Empty(executed.Answer.Errors);
        Assert.Empty(executed.Errors);
        return executed.Data!;
    }

    private static ExecutedOperation Execute(string sdl, string query)
    {
        var map = PermissionMap.Compose();
        var executor = new OperationExecutor(new OperationJudge(map, GraphQLSchema.FromSdl(GraphQLDocument.Parse(sdl))));
        return executor.Execute(executor.Judge(GraphQLDocument.Parse(query), null, null), Caller.Anonymous(map.Catalog), EnforcementMode.DryRun);
    }
}
