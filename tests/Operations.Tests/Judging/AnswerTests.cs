using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GqlAuthTooling.Operations.Judging;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Operations.Tests.Judging;

/// <summary>What callers would be answered, in each mode, to the character as servers answer it.</summary>
public sealed class AnswerTests
{
    private const string Sdl = """
        type Query { orders(by: OrderBy): [Order!] hello: String old: String }
        type Mutation { noop: String }
        type Subscription { orders: Order }
        type Order { id: ID! price: Int }
        input OrderBy { email: String }
        """;

    private static readonly GraphQLSchema Schema = TestSchemas.Of(Sdl);

    private static readonly PermissionMap Map = PermissionMap.Compose(new PermissionModule(
        "Shop",
        ["Order:read", "Price:read", "Customer:read"],
        [Requirement.None, Requirement.All("Order:read"), Requirement.All("Price:read"), Requirement.All("Customer:read")],
        [
            new TypeEntry("Query", OperationKind.Query, AccessKind.Inherited, 0, null),
            new TypeEntry("Subscription", OperationKind.Subscription, AccessKind.Inherited, 0, null),
            new TypeEntry("Order", null, AccessKind.Inherited, 0, null),
        ],
        [
            new FieldEntry("Query.orders", AccessKind.Permission, 1, 1, "Order", true, null, null),
            new FieldEntry("Query.hello", AccessKind.Public, 0, 0, "String", true, null, "test"),
            new FieldEntry("Query.old", AccessKind.Public, 0, 0, "String", true, null, "test"),
            new FieldEntry("Subscription.orders", AccessKind.Permission, 1, 1, "Order", true, null, null),
            new FieldEntry("Order.id", AccessKind.Inherited, 0, 0, "ID", false, null, null),
            new FieldEntry("Order.price", AccessKind.Permission, 2, 2, "Int", false, null, null),
        ],
        [new ArgumentEntry("OrderBy.email", 3)],
        [new DeprecationEntry(DeprecationKind.Field, "Query.old", "Use hello", "2031-05-06", null)],
        []));

    [Fact]
    public void Reject_ExecutesNothing()
    {
        var answer = Answer("{ hello orders { price } }", EnforcementMode.Reject, []);

        Assert.Equal((false, 403), (answer.Executes, answer.Status));
        Assert.Equal(
            """{"errors":[{"message":"You need Order:read permission to access orders.","extensions":{"category":"authorization"},"locations":[{"line":1,"column":9}],"path":["orders"]}],"extensions":{"permissionsUsed":["Order:read","Price:read"]}}""",
            Text(answer));
    }

    [Fact]
    public void Reject_OfCallerWithoutCredential_AsksForOne()
    {
        var answer = Answer("{ orders { id } }", EnforcementMode.Reject, null);

        Assert.Equal(401, answer.Status);
        Assert.Contains("\"category\":\"authentication\"", Text(answer), StringComparison.Ordinal);
    }

    [Fact]
    public void Partial_ExecutesTheRest()
    {
        var answer = Answer("{ a: orders { p: price } }", EnforcementMode.Partial, ["Order:read"]);

        Assert.Equal((true, 200), (answer.Executes, answer.Status));
        Assert.Equal(
            """{"errors":[{"message":"You need Price:read permission to access price.","extensions":{"category":"authorization"},"locations":[{"line":1,"column":15}],"path":["a","p"]}],"extensions":{"permissionsUsed":["Order:read","Price:read"]}}""",
            Text(answer));
    }

    [Fact]
    public void Partial_OfSubscription_Rejects() =>
        Assert.False(Answer("subscription { orders { id } }", EnforcementMode.Partial, []).Executes);

    [Fact]
    public void DryRun_SaysWhatWouldBeDenied() => Assert.Equal(
        """{"extensions":{"permissionsUsed":["Order:read"],"wouldBeDenied":[{"message":"You need Order:read permission to access orders.","path":["orders"],"extensions":{"category":"authorization"}}]}}""",
        Text(Answer("{ orders { id } }", EnforcementMode.DryRun, [])));

    [Fact]
    public void DeprecatedUse_IsToldWithItsDay()
    {
        var answer = Answer("{ old again: old }", EnforcementMode.Reject, null);

        Assert.True(answer.Executes);
        Assert.Equal(
            """{"extensions":{"deprecatedFieldsUsed":["Field: Query.old, reason: Use hello, date of removal: 2031-05-06"]}}""", Text(answer));
        Assert.Equal("Tue, 06 May 2031 00:00:00 GMT", DeprecationHeaders.SunsetValue(answer.Sunset!.Value));
    }

    [Theory]
    [InlineData("{}", "Order:read")]
    [InlineData("""{"by":null}""", "Order:read")]
    [InlineData("""{"by":{}}""", "Order:read")]
    [InlineData("""{"by":{"email":null}}""", "Customer:read & Order:read")]
    [InlineData(null, "Customer:read & Order:read")]
    public void InputField_IsNeededWhereVariablesBringItIn(string? variables, string needs)
    {
        var judged = new OperationJudge(Map, Schema).Judge(
            GraphQLDocument.Parse("query($by: OrderBy) { orders(by: $by) { id } }"),
            null,
            variables is null ? null : JsonDocument.Parse(variables).RootElement);

        Assert.Equal(needs, judged.Report.Requirement.Text);
    }

    [Theory]
    [InlineData("""{"on":true}""", "Order:read & Price:read")]
    [InlineData("""{"on":false}""", "Order:read")]
    [InlineData("{}", "Order:read")]
    [InlineData(null, "Order:read & Price:read")]
    public void Condition_IsEvaluatedWithVariables(string? variables, string needs)
    {
        var judged = new OperationJudge(Map, Schema).Judge(
            GraphQLDocument.Parse("query($on: Boolean = false) { orders { id price @include(if: $on) } }"),
            null,
            variables is null ? null : JsonDocument.Parse(variables).RootElement);

        Assert.Equal(needs, judged.Report.Requirement.Text);
    }

    [Fact]
    public void Coordinates_AreListedOnceWithEveryPlace()
    {
        var judged = new OperationJudge(Map, Schema).Judge(GraphQLDocument.Parse("{ a: orders { price }\n  b: orders { price } }"));

        Assert.Equal(
            ["Query.orders Order:read 1:3 2:3", "Order.price Price:read 1:15 2:15"],
            judged.Coordinates.Select(use =>
                $"{use.Coordinate} {use.Requirement.Text} {string.Join(' ', use.Locations.Select(at => $"{at.Line}:{at.Column}"))}"));
    }

    [Fact]
    public void FieldThatTheMapLacks_IsDeniedToEverybody()
    {
        var answer = new OperationJudge(Map, Schema).Judge(GraphQLDocument.Parse("mutation { noop }"))
            .Answer(Caller.Authenticated(Map.Catalog, ["*"]), EnforcementMode.Reject);

        Assert.Equal(["You can't access noop: no access is declared for it."], answer.Errors.Select(error => error.Message));
    }

    private static OperationAnswer Answer(string document, EnforcementMode mode, string[]? grants) =>
        new OperationJudge(Map, Schema).Judge(GraphQLDocument.Parse(document)).Answer(
            grants is null ? Caller.Anonymous(Map.Catalog) : Caller.Authenticated(Map.Catalog, grants), mode);

    private static string Text(OperationAnswer answer)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            AnswerJson.WriteMembers(json, answer);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
