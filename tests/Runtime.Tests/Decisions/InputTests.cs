using GqlAuthTooling.Runtime.Tests.Decisions.Testing;

namespace GqlAuthTooling.Runtime.Tests.Decisions;

/// <summary>Arguments and input fields count when they are supplied, however that is done.</summary>
public sealed class InputTests
{
    private static readonly TestServer Server = new("""
        type Query {
          orders(where: Filter sort: Sort flags: [Flag] secret: String @needs("Order:secret")): [Order] @needs("Order:read")
          plain(where: Plain): String @public
        }
        type Order { number: Int lines(first: Int @needs("Line:page")): [Int] }
        input Filter {
          number: Int
          cost: Range @needs("Cost:filter") @deprecated("Use price")
          status: Status
          and: [Filter] @needs("Filter:nest")
        }
        input Range { from: Int to: Int @deprecated("Use until") }
        input Plain { a: Plain b: Int }
        input Sort { by: Status @deprecated("Use order") }
        enum Status { OPEN CLOSED @deprecated("Use DONE") }
        enum Flag { A @deprecated("Gone") B }
        """);

    [Theory]
    [InlineData("(secret: \"x\")", "Order:secret")]
    [InlineData("(where: {cost: {from: 1}})", "Cost:filter")]
    [InlineData("(where: {cost: null})", "Cost:filter")]
    [InlineData("(where: {and: [{cost: {}}]})", "Filter:nest Cost:filter")]
    [InlineData("(where: {and: {number: 1}})", "Filter:nest")]
    [InlineData("(where: {number: 1, status: OPEN})", "")]
    [InlineData("(where: null)", "")]
    [InlineData("(secret: null, where: {cost: {}})", "Order:secret Cost:filter")]
    public void Literal_NeedsWhatItSupplies(string arguments, string permissions)
    {
        var report = Server.Decide($"{{ orders{arguments} {{ number }} }}").Report;

        Assert.Equal(("Order:read " + permissions).Trim(), string.Join(' ', report.PermissionsUsed));
    }

    [Theory]
    [InlineData("{w: {cost: {from: 1}}}", "Cost:filter")]
    [InlineData("{w: {cost: null}}", "Cost:filter")]
    [InlineData("{w: {and: [{number: 1}, {cost: {}}]}}", "Cost:filter Filter:nest")]
    [InlineData("{w: {and: {and: {and: {}}}}}", "Filter:nest")]
    [InlineData("{w: {number: 1}}", "")]
    [InlineData("{w: null}", "")]
    [InlineData("{}", "")]
    public void Variable_NeedsWhatIsInsideIt(string variables, string permissions)
    {
        var report = Server.Decide("query ($w: Filter) { orders(where: $w) { number } }", variables: variables).Report;

        Assert.Equal(("Order:read " + permissions).Trim(), string.Join(' ', report.PermissionsUsed));
    }

    [Fact]
    public void DeniedArgument_DeniesItsField()
    {
        var denied = Assert.Single(Server.Decide("{ x: orders(secret: \"x\") { number } }", "Order:read").Denied);

        Assert.Equal("You need Order:secret permission to access orders(secret:).", denied.Error.Message);
        Assert.Equal("Query.orders(secret:)", denied.Error.Detail.Coordinate);
        Assert.Equal(["x"], denied.ResponsePath);
    }

    [Fact]
    public void DeniedInputField_DeniesItsField()
    {
        var denied = Assert.Single(Server.Decide("{ orders(where: {cost: {}}) { number } }", "Order:read").Denied);

        Assert.Equal("You need Cost:filter permission to access cost.", denied.Error.Message);
        Assert.Equal("Filter.cost", denied.Error.Detail.Coordinate);
    }

    [Fact]
    public void DeniedFieldWithDeniedArgument_IsAboutTheField()
    {
        var denied = Assert.Single(Server.Decide("{ orders(secret: \"x\") { number } }").Denied);

        Assert.Equal("Query.orders", denied.Error.Detail.Coordinate);
    }

    [Fact]
    public void SeveralDeniedArguments_AreOneDenialAboutTheFirst()
    {
        var denied = Assert.Single(
            Server.Decide("{ orders(where: {and: []}, secret: \"x\") { number } }", "Order:read").Denied);

        Assert.Equal("Filter.and", denied.Error.Detail.Coordinate);
    }

    [Fact]
    public void DeniedArgument_HidesWhatIsBelow()
    {
        var denied = Server.Decide("{ orders(secret: \"x\") { lines(first: 1) } }", "Order:read").Denied;

        Assert.Equal([["orders"]], denied.Select(one => one.ResponsePath));
    }

    [Fact]
    public void PermissionsUsed_AreTheFieldsThenItsArgumentsThenItsChildren()
    {
        var report = Server.Decide("{ orders(where: {cost: {}}, secret: \"x\") { lines(first: 1) } }").Report;

        Assert.Equal(["Order:read", "Cost:filter", "Order:secret", "Line:page"], report.PermissionsUsed);
    }

    [Fact]
    public void Deprecations_AreFoundInLiterals()
    {
        var report = Server.Decide(
            "{ orders(where: {cost: {to: 1}, status: CLOSED}, sort: {by: OPEN}, flags: [B, A]) { number } }").Report;

        Assert.Equal(
            [
                "InputField: Filter.cost, reason: Use price",
                "InputField: Range.to, reason: Use until",
                "EnumValue: Status.CLOSED, reason: Use DONE",
                "InputField: Sort.by, reason: Use order",
                "EnumValue: Flag.A, reason: Gone",
            ],
            report.DeprecatedFieldsUsed);
    }

    [Theory]
    [InlineData("{w: {cost: {to: 1}}, s: {by: CLOSED}, f: [A]}", "Filter.cost Range.to Sort.by Status.CLOSED Flag.A")]
    [InlineData("{w: {status: \"CLOSED\"}, s: {by: OPEN}, f: [B, \"A\"]}", "Status.CLOSED Sort.by Flag.A")]
    [InlineData("{w: {status: OPEN}, f: B}", "")]
    [InlineData("{}", "")]
    public void Deprecations_AreFoundInVariables(string variables, string coordinates)
    {
        var report = Server.Decide(
            "query ($w: Filter $s: Sort $f: [Flag]) { orders(where: $w sort: $s flags: $f) { number } }", variables: variables).Report;

        Assert.Equal(coordinates, string.Join(' ', report.Deprecations.Select(entry => entry.Coordinate)));
    }

    [Fact]
    public void VariableInSeveralPlaces_CountsInEach()
    {
        var decision = Server.Decide(
            "query ($w: Filter) { a: orders(where: $w) { number } b: orders(where: {and: [$w]}) { number } }",
            "Order:read Filter:nest",
            "{w: {cost: {}}}");

        Assert.Equal([["a"], ["b"]], decision.Denied.Select(one => one.ResponsePath));
    }

    [Fact]
    public void VariableOfAnOpenInput_IsNotRead()
    {
        Assert.False(Server.Plan("query ($p: Plain) { plain(where: $p) }").ReadsVariables);
        Assert.True(Server.Plan("query ($w: Filter) { orders(where: $w) { number } }").ReadsVariables);
    }

    [Fact]
    public void VariableDeclaredAsAnotherType_IsLookedThroughAsBoth()
    {
        var report = Server.Decide("query ($p: Filter) { plain(where: $p) }", variables: "{p: {cost: {}}}").Report;

        Assert.Equal(["Cost:filter"], report.PermissionsUsed);
        Assert.True(Server.Decide("query ($p: Nothing) { plain(where: $p) }", variables: "{p: {cost: {}}}").IsAllowed);
    }

    [Fact]
    public void LongListOfScalars_IsOneValue()
    {
        TestServer server = new("type Query { f(ids: [ID]): String @public }");

        var plan = new Parser($"{{ f(ids: [{string.Concat(Enumerable.Repeat("1 ", 1000))}]) }}").Document().Plan(server.Map, server, limit: 10);

        Assert.False(plan.ReadsVariables);
    }

    [Theory]
    [InlineData("{w: 1}")]
    [InlineData("{w: [OPEN]}")]
    [InlineData("{w: {and: \"x\"}}")]
    public void VariableThatIsNotWhatItsTypeSays_HasEverythingInIt(string variables)
    {
        var report = Server.Decide("query ($w: Filter) { orders(where: $w) { number } }", variables: variables).Report;

        Assert.Equal(["Order:read", "Cost:filter", "Filter:nest"], report.PermissionsUsed);
    }

    [Fact]
    public void ValueOfAScalar_IsNotLookedInto()
    {
        TestServer server = new("type Query { f(raw: String): String @public }");

        Assert.True(server.Decide("query ($x: String) { f(raw: {cost: [$x, {y: 1}]}) }").IsAllowed);
    }
}
