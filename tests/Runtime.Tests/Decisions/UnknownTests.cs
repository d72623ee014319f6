using GqlAuthTooling.Runtime.Tests.Decisions.Testing;

namespace GqlAuthTooling.Runtime.Tests.Decisions;

/// <summary>What schema or map don't know is denied to everybody, whatever they hold.</summary>
public sealed class UnknownTests
{
    private static readonly TestServer Server = new("""
        type Query { open(a: Input): Open @public union: Union @public new: String @unmapped typo: Missing @public iface: Face @public }
        type Open { plain: String new: String @unmapped typo(a: Missing): String }
        type Hidden @unmapped { plain: String @unmapped }
        interface Face { plain: String }
        type Visible implements Face { plain: String }
        type Unseen implements Face @unmapped { plain: String @unmapped }
        union Union = Open | Hidden
        input Input { known: String typo: Missing }
        """);

    [Theory]
    [InlineData("{ nothing }", "nothing")]
    [InlineData("{ new }", "new")]
    [InlineData("{ open { nothing } }", "open/nothing")]
    [InlineData("{ open { new } }", "open/new")]
    [InlineData("{ open { nothing { at { all } } plain } }", "open/nothing")]
    [InlineData("{ open(nothing: 1) { plain } }", "open")]
    [InlineData("{ open(a: {nothing: 1}) { plain } }", "open")]
    [InlineData("{ open(a: {typo: 1}) { plain } }", "open")]
    [InlineData("{ open(a: 1) { plain } }", "open")]
    [InlineData("{ open { typo(a: 1) } }", "open/typo")]
    [InlineData("{ open { ... on Nothing { plain } } }", "open/plain")]
    [InlineData("{ open { ... on Nothing { __typename } } }", "open/__typename")]
    [InlineData("{ open { ... on Input { known } } }", "open/known")]
    [InlineData("{ open { ... on __Schema { plain } } }", "open/plain")]
    [InlineData("{ open { plain { deeper } } }", "open/plain/deeper")]
    [InlineData("{ union { plain } }", "union/plain")]
    [InlineData("{ union { ... on Hidden { plain } } }", "union/plain")]
    [InlineData("{ union { ... on Hidden { __typename } } }", "union/__typename")]
    [InlineData("{ iface { plain } }", "iface/plain")]
    [InlineData("{ typo { plain } }", "typo/plain")]
    [InlineData("{ __typename { plain } }", "__typename/plain")]
    [InlineData("mutation { anything }", "anything")]
    [InlineData("query ($i: Input) { open(a: $i) { plain } }", "open", "{i: {typo: 1}}")]
    [InlineData("query ($x: Missing) { open { typo(a: $x) } }", "open/typo", "{x: 1}")]
    [InlineData("{ union { ... on Open { ... on Hidden { nothing } } } }", "union/nothing")]
    public void Unknown_IsDenied(string operation, string path, string? variables = null)
    {
        var decision = Server.Decide(operation, "*", variables);

        Assert.Equal([path], decision.Denied.Select(denied => string.Join('/', denied.ResponsePath)));
        Assert.Equal(AccessErrorDetail.Undeclared, decision.Denied[0].Error.Detail.Code);
        Assert.NotEmpty(decision.Denied[0].ObjectTypes);
        Assert.Empty(decision.Report.PermissionsUsed);
        Assert.True(decision.Report.Requirement.IsNever);
    }

    [Fact]
    public void RootThatTheBuildReadAsAnOrdinaryType_OpensNoFieldThatDeclaresNothing()
    {
        var server = new TestServer("""
            type Query { shop: Shop @public }
            type Shop { silent: String open: String @public closed: String @needs("Shop:read") shop: Shop }
            """);
        var builder = new OperationPlanBuilder<Value>(server.Map, server, ValueReader.Instance, "Shop");
        foreach (var name in new[] { "silent", "open", "closed" })
        {
            builder.EnterField(name, name, default);
            builder.Leave();
        }

        var decision = builder.Build().Decide(server.Caller("*"), new Variables(new Dictionary<string, Value>()));

        Assert.Equal(["silent"], decision.Denied.Select(denied => string.Join('/', denied.ResponsePath)));
        Assert.Empty(server.Decide("{ shop { silent open } }").Denied);
    }

    [Fact]
    public void UnseenImplementer_IsNamed()
    {
        var denied = Assert.Single(Server.Decide("{ iface { plain } }", "*").Denied);

        Assert.Equal(["Unseen"], denied.ObjectTypes);
        Assert.Equal("Unseen.plain", denied.Error.Detail.Coordinate);
    }

    [Fact]
    public void UnknownRootType_DeniesEverything()
    {
        OperationPlanBuilder<Value> builder = new(Server.Map, Server, ValueReader.Instance, "Nothing");
        builder.EnterField("__typename", "__typename", default);
        builder.Leave();

        Assert.False(builder.Build().Decide(Server.Caller("*"), Variables.None).IsAllowed);
    }

    [Fact]
    public void FieldThatTheDocumentLeavesOut_NeedNotBeKnown()
    {
        Assert.True(Server.Decide("{ nothing @skip(if: true) open { plain } }").IsAllowed);
    }

    [Fact]
    public void Introspection_LeadsNowhereElse()
    {
        TestServer server = new("""
            type Query { __search: __Found open: String @public }
            type __Found @unmapped { order: Order @unmapped text: String @unmapped }
            type Order @needs("Order:read") { number: Int }
            """);

        Assert.Equal(["Order:read"], server.Decide("{ __search { text order { number } } }").Report.PermissionsUsed);
        Assert.Equal(["Order:read"], server.Decide("{ __search { ... on Order { number } } }").Report.PermissionsUsed);
    }
}
