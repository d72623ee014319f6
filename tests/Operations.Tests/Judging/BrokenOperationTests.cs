using System.Text.Json;
using System.Text.Json.Nodes;
using GqlAuthTooling.Operations.Judging;

namespace GqlAuthTooling.Operations.Tests.Judging;

/// <summary>What is wrong with operations and variables is said in graphql-js's words: the very same messages.</summary>
public sealed class BrokenOperationTests
{
    private static readonly string[] Documents =
    [
        "{ nodee(id: 1) { id } }",
        "{ node(id: 1) { name } }",
        "{ search(text: \"x\") { name } }",
        "{ search(text: \"x\") { nothing } }",
        "{ products { prise { amount } } }",
        "{ products { id { x } } }",
        "{ products }",
        "{ node { id } }",
        "{ node(id: 1, idd: 2) { id } }",
        "{ node(id: 1, id: 2) { id } }",
        "{ node(id: null) { id } }",
        "{ node(id: true) { id } }",
        "{ products(page: 1.5) { id } }",
        "{ products(page: 99999999999) { id } }",
        "{ products(page: \"1\") { id } }",
        "{ products(order: {name: UP}) { id } }",
        "{ products(order: {name: \"ASC\"}) { id } }",
        "{ products(order: {name: ASK}) { id } }",
        "{ products(filter: {price: {from: \"1\"}}) { id } }",
        "{ products(filter: {prize: {from: 1}}) { id } }",
        "{ products(filter: {name: {}}) { id } }",
        "{ products(filter: [1]) { id } }",
        "{ products(filter: {name: {equals: 1, equals: 2}}) { id } }",
        "{ entity(by: {}) { id } }",
        "{ entity(by: {id: 1, kind: BOOK}) { id } }",
        "{ entity(by: {id: null}) { id } }",
        "query($id: ID) { products(filter: {maker: {id: $id}}) { id } }",
        "query($id: ID) { node(id: $id) { id } }",
        "query($id: ID = 1) { node(id: $id) { id } }",
        "query($id: [ID!]!) { node(id: $id) { id } }",
        "query($id: Int!) { node(id: $id) { id } }",
        "query($ids: [ID]) { nodes(ids: $ids) { id } }",
        "query($id: Nothing) { node(id: 1) { id } }",
        "query($id: Book) { node(id: 1) { id } }",
        "query($id: ID!, $id: ID!) { node(id: $id) { id } }",
        "query($z: Zone = MOON) { node(id: 1) { id } }",
        "query($n: Int! = null) { node(id: 1) { id } }",
        "query Q { node(id: $id) { id } }",
        "{ node(id: $id) { id } }",
        "{ node(id: 1) { ...Missing } }",
        "{ node(id: 1) { ... on Bok { id } } }",
        "{ node(id: 1) { ... on Money { amount } } }",
        "{ node(id: 1) { ... on Zone { id } } }",
        "{ node(id: 1) { ...F } } fragment F on ID { id }",
        "{ node(id: 1) { ...F } } fragment F on Money { amount }",
        "{ node(id: 1) { ...F } } fragment F on Node { ...F }",
        "{ node(id: 1) { ...F } } fragment F on Node { ...G } fragment G on Node { ...H } fragment H on Node { ...F id }",
        "{ node(id: 1) { ...F } } fragment F on Node { id } fragment F on Book { id }",
        "query Q { node(id: 1) { id } } query Q { node(id: 2) { id } }",
        "{ node(id: 1) { id } } query Q { node(id: 2) { id } }",
        "{ node(id: 1) { id @skip } }",
        "{ node(id: 1) { id @include(if: 1) } }",
        "{ node(id: 1) { id @include(iff: true, if: true) } }",
        "{ node(id: 1) { id @skip(if: true) @skip(if: false) } }",
        "query($on: Boolean) { node(id: 1) { id @skip(if: $on) } }",
        "{ node(id: 1) { id } } type T { f: Int }",
        "{ __type { name } }",
        "{ __schema { nothing } }",
        "mutation { __schema { types { name } } }",
        "{ node(id: 1) { id ",

        // More errors than are listed: graphql-js gives up, and so do we.
        $"{{ {string.Join(" ", Enumerable.Range(0, 100).Select(i => $"a{i}: nothing"))} }}",
        $"{{ {string.Join(" ", Enumerable.Range(0, 101).Select(i => $"a{i}: nothing"))} }}",
        $"{{ node(id: 1) {{ {string.Join(" ", Enumerable.Range(0, 500).Select(i => $"a{i}: nothing"))} }} }}",
    ];

    private static readonly (string Document, string Variables)[] Requests =
    [
        ("query($id: ID!) { node(id: $id) { id } }", "{}"),
        ("query($id: ID!) { node(id: $id) { id } }", """{"id":null}"""),
        ("query($id: ID!) { node(id: $id) { id } }", """{"id":true}"""),
        ("query($id: ID!) { node(id: $id) { id } }", """{"id":1.5}"""),
        ("query($p: Int) { products(page: $p) { id } }", """{"p":"1"}"""),
        ("query($p: Int) { products(page: $p) { id } }", """{"p":99999999999}"""),
        ("query($p: Int) { products(page: $p) { id } }", """{"p":[1]}"""),
        ("query($k: [WorkKind!]) { search(text: \"x\", kinds: $k) { __typename } }", """{"k":["BOOK","BOK",5,null]}"""),
        ("query($k: [WorkKind!]) { search(text: \"x\", kinds: $k) { __typename } }", """{"k":{"a":1}}"""),
        ("query($f: ProductFilter) { products(filter: $f) { id } }", """{"f":[]}"""),
        ("query($f: ProductFilter) { products(filter: $f) { id } }", """{"f":{"and":[{"price":{"from":"x"}}]}}"""),
        ("query($f: ProductFilter) { products(filter: $f) { id } }", """{"f":{"name":{}}}"""),
        ("query($f: ProductFilter) { products(filter: $f) { id } }", """{"f":{"nam":{"equals":"x"},"price":{"inclusive":null}}}"""),
        ("query($f: ProductFilter) { products(filter: $f) { id } }", """{"f":{"not":{"not":{"not":{"name":{"equals":5}}}}}}"""),
        ("query($b: ProductBy!) { entity(by: $b) { id } }", """{"b":{}}"""),
        ("query($b: ProductBy!) { entity(by: $b) { id } }", """{"b":{"id":"1","kind":"BOOK"}}"""),
        ("query($b: ProductBy!) { entity(by: $b) { id } }", """{"b":{"id":null}}"""),
        ("query($t: String!) { search(text: $t) { __typename } }", """{"t":5}"""),
        ("query($t: Boolean!) { root { __typename @skip(if: $t) } }", """{"t":"true"}"""),
        ("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", """{"ids":[1,2,3,4,5,6,7,8,9,10,11,12,null]}"""),
        ("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", $$"""{"ids":[{{string.Join(",", Enumerable.Repeat("null", 50))}}]}"""),
        ("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", $$"""{"ids":[{{string.Join(",", Enumerable.Repeat("null", 400))}}]}"""),
    ];

    [Fact]
    public void BrokenDocuments_AreRefusedWithTheMessagesOfGraphQLJs()
    {
        var verdicts = GraphQLJsJudge.Judge(TestSchemas.Shop, Documents.Select(one => new GeneratedOperation(one, [])));
        var differences = Documents.Zip(verdicts, (document, verdict) => Difference(document, verdict.Errors ?? [], Errors(document, null)));

        Assert.Empty(differences.OfType<string>());

        // All but one of them are broken: a default value makes a nullable variable good enough.
        Assert.Equal(Documents.Length - 1, verdicts.Count(verdict => verdict.Errors is not null));
    }

    [Fact]
    public void BadVariables_AreRefusedWithTheMessagesOfGraphQLJs()
    {
        var verdicts = GraphQLJsJudge.Judge(
            TestSchemas.Shop, Requests.Select(one => new GeneratedOperation(one.Document, JsonNode.Parse(one.Variables)!.AsObject())));
        var differences = Requests.Zip(verdicts, (request, verdict) => Difference(
            request.Variables, verdict.VariableErrors ?? [], Errors(request.Document, JsonDocument.Parse(request.Variables).RootElement)));

        Assert.Empty(differences.OfType<string>());
        Assert.All(verdicts, verdict => Assert.NotEmpty(verdict.VariableErrors!));
    }

    private static string? Difference(string subject, string[] theirs, string[] ours)
    {
        var (expected, actual) = (string.Join("\n", theirs.Order(StringComparer.Ordinal)), string.Join("\n", ours.Order(StringComparer.Ordinal)));
        return expected == actual ? null : $"{subject}\ngraphql-js:\n{expected}\nours:\n{actual}";
    }

    private static string[] Errors(string document, JsonElement? variables)
    {
        var schema = TestSchemas.Of(TestSchemas.Shop);
        try
        {
            var judged = new OperationJudge(TestSchemas.TellingMap(schema), schema).Judge(GraphQLDocument.Parse(document), null, variables);
            Assert.Equal(judged.IsUnderstood, judged.Errors.Count == 0);

            // Which of several operations is meant, graphql-js asks when it executes.
            return [.. judged.Errors.Select(error => error.Message).Where(message => !message.StartsWith("Must provide", StringComparison.Ordinal))];
        }
        catch (GraphQLSyntaxException e)
        {
            return [e.Message];
        }
    }
}
