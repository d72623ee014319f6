using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GqlAuthTooling.Operations.Executing;
using GqlAuthTooling.Operations.Judging;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Operations.Tests.Executing;

/// <summary>How operations are executed: what the specification says of fields, fragments, conditions, nulls and introspection.</summary>
public sealed class ExecutionTests
{
    private const string Sdl = """
        type Query {
          order(id: ID!): Order
          orders: [Order!]!
          found: [Found!]!
          node(id: ID!): Node
          status: Status!
          nothing: String
          chain: Order!
          tags: [[String!]!]!
        }
        type Mutation { change(id: ID!): ChangePayload! }
        type Subscription { changed: Order! }
        interface Node { id: ID! }
        type Order implements Node { id: ID! total: Float! note: String next: Order! lines: [Line!]! }
        type Line { sku: String! order: Order! }
        type Voucher implements Node { id: ID! code: String! }
        union Found = Order | Voucher
        enum Status { OPEN CLOSED }
        type ChangePayload { order: Order userErrors: [Issue!]! userWarnings: [Issue!]! }
        type Issue { message: String! }
        """;

    private static readonly GraphQLSchema Schema = GraphQLSchema.FromSdl(GraphQLDocument.Parse(Sdl));

    // Everything is public but the total of an order.
    private static readonly PermissionMap Map = PermissionMap.Compose(new PermissionModule(
        "Shop",
        ["Order:total"],
        [Requirement.None, Requirement.All("Order:total")],
        [.. Schema.Types.Where(type => type.Fields.Count > 0).Select(type =>
            new TypeEntry(type.Name, RootOf(type.Name), AccessKind.Inherited, 0, null))],
        [.. Schema.Types.SelectMany(type => type.Fields.Select(field => field.Name == "total"
            ? new FieldEntry($"{type.Name}.{field.Name}", AccessKind.Permission, 1, 1, field.Type.NamedType, false, null, null)
            : new FieldEntry($"{type.Name}.{field.Name}", AccessKind.Public, 0, 0, field.Type.NamedType, RootOf(type.Name) is not null, null, "test")))],
        [],
        [],
        []));

    [Theory]
    [InlineData("{ __typename a: status }", """{"__typename":"Query","a":"OPEN"}""")]
    [InlineData("{ order(id: \"A-1\") { id } }", """{"order":{"id":"A-1"}}""")]
    [InlineData("{ found { __typename } }", """{"found":[{"__typename":"Order"},{"__typename":"Voucher"}]}""")]
    [InlineData("{ node(id: 7) { __typename id ... on Voucher { code } ...F } } fragment F on Order { __typename }", """{"node":{"__typename":"Order","id":"7"}}""")]
    [InlineData("query($x: Boolean = true) { status @skip(if: $x) nothing @include(if: $x) ... @include(if: false) { orders { id } } }", """{"nothing":"n"}""")]
    [InlineData("{ order(id: 1) { id } order(id: 1) { note } }", """{"order":{"id":"1","note":"written"}}""")]
    [InlineData("mutation { change(id: 1) { userErrors { message } userWarnings { message } } }", """{"change":{"userErrors":[],"userWarnings":[]}}""")]
    [InlineData("{ __type(name: \"Found\") { kind possibleTypes { name } fields { name } } }", """{"__type":{"kind":"UNION","possibleTypes":[{"name":"Order"},{"name":"Voucher"}],"fields":null}}""")]
    [InlineData("{ __type(name: \"Nobody\") { name } }", """{"__type":null}""")]
    [InlineData("{ __schema { queryType { name } subscriptionType { name } directives { name } } }", """{"__schema":{"queryType":{"name":"Query"},"subscriptionType":{"name":"Subscription"},"directives":[{"name":"include"},{"name":"skip"},{"name":"deprecated"},{"name":"specifiedBy"},{"name":"oneOf"}]}}""")]
    public void Operation_IsExecutedAsTheSpecificationSays(string query, string data)
    {
        Assert.Equal($$"""{"data":{{data}}}""", Execute(query, """{ "Query.nothing": "n", "Order.note": "written" }"""));
    }

    [Fact]
    public void MadeUpValues_AreTheSameEveryTime()
    {
        const string Query = "{ orders { id total note lines { sku } } tags }";

        var first = Execute(Query, "{}", EnforcementMode.DryRun);

        Assert.Equal(first, Execute(Query, "{}", EnforcementMode.DryRun));
        using var json = JsonDocument.Parse(first);
        var orders = json.RootElement.GetProperty("data").GetProperty("orders");
        Assert.Equal(2, orders.GetArrayLength());
        Assert.NotEqual(orders[0].GetProperty("id").GetString(), orders[1].GetProperty("id").GetString());
    }

    // A null goes up to the next field that may be null; a list of items that can't be null takes all of it.
    [Theory]
    [InlineData("{ order(id: 1) { id total } status }", """{"order":null,"status":"OPEN"}""", """["order","total"]""")]
    [InlineData("{ order(id: 1) { id lines { order { total } } } status }", """{"order":null,"status":"OPEN"}""", """["order","lines",0,"order","total"]""")]
    [InlineData("{ status orders { total } }", "null", """["orders",0,"total"]""")]
    public void DeniedField_TakesWithItWhatCannotBeNull(string query, string data, string path)
    {
        var answer = Execute(query, "{}", EnforcementMode.Partial);

        Assert.Contains($"\"data\":{data}", answer, StringComparison.Ordinal);
        Assert.Contains($"\"path\":{path}", answer, StringComparison.Ordinal);
        Assert.Contains("You need Order:total permission to access total.", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("subscription { changed { id } }", "The sandbox sends no events: it answers queries and mutations.")]
    [InlineData("{ a: status a: nothing }", "Fields \\\"a\\\" conflict because \\\"status\\\" and \\\"nothing\\\" are different fields.")]
    [InlineData("{ order(id: 1) { id } order(id: 2) { id } }", "Fields \\\"order\\\" conflict because they have differing arguments.")]
    public void WhatCannotBeAnswered_IsRefused(string query, string message)
    {
        var answer = Execute(query, "{}");

        Assert.Contains(message, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void ConditionThatIsNull_IsRefused()
    {
        using var variables = JsonDocument.Parse("""{ "on": null }""");
        var executor = new OperationExecutor(new OperationJudge(Map, Schema));
        var operation = executor.Judge(GraphQLDocument.Parse("query($on: Boolean = true) { status @include(if: $on) }"), null, variables.RootElement);

        var executed = executor.Execute(operation, Caller.Anonymous(Map.Catalog), EnforcementMode.Reject);

        Assert.Equal(
            "GraphQL request:1:37: Argument \"if\" of non-null type \"Boolean!\" must not be null.",
            Assert.Single(executed.Answer.Faults).ToString());
    }

    [Fact]
    public void LargeResponse_IsRefused()
    {
        var query = string.Concat(Enumerable.Repeat("lines { order { ", 20)) + "id" + string.Concat(Enumerable.Repeat(" } }", 20));

        Assert.Contains(
            "The sandbox answers with at most 100000 fields and items. Ask for less at once.",
            Execute($"{{ orders {{ {query} }} }}", "{}"),
            StringComparison.Ordinal);
    }

    private static OperationKind? RootOf(string type) =>
        Enum.GetValues<OperationKind>().Where(kind => Schema.RootOf(kind) == type).Select(kind => (OperationKind?)kind).FirstOrDefault();

    private static string Execute(string query, string values, EnforcementMode mode = EnforcementMode.Reject)
    {
        using var json = JsonDocument.Parse(values);
        var executor = new OperationExecutor(new OperationJudge(Map, Schema), MockData.Read(json.RootElement, Schema));
        var operation = executor.Judge(GraphQLDocument.Parse(query), null, null);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            executor.Execute(operation, Caller.Anonymous(Map.Catalog), mode).WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
