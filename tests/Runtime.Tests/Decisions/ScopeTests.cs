using GqlAuthTooling.Runtime.Tests.Decisions.Testing;

namespace GqlAuthTooling.Runtime.Tests.Decisions;

/// <summary>What a field needs depends on the object types it can run on, and only on those.</summary>
public sealed class ScopeTests
{
    private static readonly TestServer Server = new("""
        type Query { node: Node @public named: Named @public any: Any @public order: Order @public guarded: Guarded @public }
        interface Node { id: ID note: String }
        interface Named { name: String id: ID }
        interface Guarded @needs("Guarded:read") { id: ID price: Int @needs("Price:read") }
        type Order implements Node & Guarded @needs("Order:read") { id: ID note: String price: Int }
        type Product implements Node & Named { id: ID note: String @needs("Note:read") name: String other: String @needs("Other:read") }
        type Shop implements Node & Named { id: ID note: String name: String @needs("Shop:read") other: String }
        union Any = Order | Product | Shop
        """);

    [Fact]
    public void FieldOfAnInterface_NeedsWhatEveryImplementerNeeds()
    {
        var report = Server.Decide("{ node { note } }").Report;

        Assert.Equal(Requirement.All("Order:read", "Note:read"), report.Requirement);
    }

    [Fact]
    public void DeniedOnOneImplementer_NamesThatOne()
    {
        var denied = Assert.Single(Server.Decide("{ node { note } }", "Order:read").Denied);

        Assert.Equal(["Product"], denied.ObjectTypes);
        Assert.Equal("Product.note", denied.Error.Detail.Coordinate);
        Assert.Equal("You need Note:read permission to access note.", denied.Error.Message);
    }

    [Fact]
    public void DeniedOnSeveralImplementers_NamesAllAndWhatAllNeed()
    {
        var denied = Assert.Single(Server.Decide("{ node { note } }").Denied);

        Assert.Equal(["Order", "Product"], denied.ObjectTypes);
        Assert.Equal("Node.note", denied.Error.Detail.Coordinate);
        Assert.Equal("You need Note:read and Order:read permissions to access note.", denied.Error.Message);
    }

    [Fact]
    public void FragmentOnAnotherInterface_LeavesTheTypesThatHaveBoth()
    {
        Assert.Equal(Requirement.All("Note:read"), Server.Decide("{ named { ... on Node { note } } }").Report.Requirement);
        Assert.Equal(Requirement.All("Shop:read"), Server.Decide("{ node { ... on Named { name } } }").Report.Requirement);
    }

    [Fact]
    public void NestedFragments_LeaveTheTypesThatAllOfThemHave()
    {
        var report = Server.Decide("{ any { ... on Node { ... on Named { ... on Any { ... on Node { note } } } } } }").Report;

        Assert.Equal(Requirement.All("Note:read"), report.Requirement);
    }

    [Fact]
    public void InterfaceFragmentOnAnObject_IsTheObject()
    {
        Assert.Equal(Requirement.All("Order:read"), Server.Decide("{ order { ... on Node { note } } }").Report.Requirement);
    }

    [Fact]
    public void GuardOfTheInterfaceItself_HoldsForFieldsSelectedOnIt()
    {
        Assert.Equal(["Guarded:read", "Order:read", "Price:read"], Server.Decide("{ guarded { price } }").Report.PermissionsUsed);
        Assert.Equal(Requirement.All("Order:read"), Server.Decide("{ order { price } }").Report.Requirement);
    }

    [Fact]
    public void GuardOfTheInterfaceItself_DeniesOnEveryType()
    {
        var denied = Server.Decide("{ any { ... on Guarded { price } } }", "Order:read").Denied;

        Assert.Equal(["Order"], Assert.Single(denied).ObjectTypes);
        Assert.Equal("Guarded.price", denied[0].Error.Detail.Coordinate);
    }

    [Fact]
    public void ArgumentGuardedOnTheInterface_NeedsItWhereverItIsSelected()
    {
        TestServer server = new("""
            type Query { i: I @public a: A @public }
            interface I { f(x: Int @needs("X")): String }
            type A implements I { f(x: Int): String }
            type B implements I { f(x: Int @needs("Y")): String }
            """);

        Assert.Equal(Requirement.All("X", "Y"), server.Decide("{ i { f(x: 1) } }").Report.Requirement);
        Assert.Equal(Requirement.All("X"), server.Decide("{ a { f(x: 1) } }").Report.Requirement);
        Assert.Equal(["B"], Assert.Single(server.Decide("{ i { f(x: 1) } }", "X").Denied).ObjectTypes);
        Assert.Equal("B.f(x:)", server.Decide("{ i { f(x: 1) } }", "X").Denied[0].Error.Detail.Coordinate);
    }

    [Fact]
    public void OnePathForTwoFields_IsListedForEach()
    {
        var denied = Server.Decide("{ node { ... on Product { x: other } ... on Shop { x: name } } }").Denied;

        Assert.Equal(["Product.other", "Shop.name"], denied.Select(one => one.Error.Detail.Coordinate));
        Assert.Equal([["node", "x"], ["node", "x"]], denied.Select(one => one.ResponsePath));
        Assert.Equal(["Product", "Shop"], denied.SelectMany(one => one.ObjectTypes));
    }

    [Fact]
    public void OneFieldInTwoFragments_IsListedOnceWithAllItsTypes()
    {
        var denied = Assert.Single(Server.Decide("{ node { ... on Product { note } ... on Order { note } } }").Denied);

        Assert.Equal(["Product", "Order"], denied.ObjectTypes);
        Assert.Equal("You need Note:read and Order:read permissions to access note.", denied.Error.Message);
    }

    [Fact]
    public void TypeName_NeedsTheTypeThatAFragmentNarrowedTo()
    {
        var denied = Assert.Single(Server.Decide("{ any { ... on Order { __typename } } }").Denied);

        Assert.Equal("You need Order:read permission to access __typename.", denied.Error.Message);
        Assert.Equal("Order.__typename", denied.Error.Detail.Coordinate);
    }

    [Fact]
    public void TypeName_IsFreeWhereNothingWasNarrowed()
    {
        var report = Server.Decide("{ __typename any { __typename ... on Named { __typename } ... { __typename } } }").Report;

        Assert.Equal(Requirement.None, report.Requirement);
    }

    [Fact]
    public void FieldDeniedOnSomeTypesOnly_HasItsChildrenChecked()
    {
        TestServer server = new("""
            type Query { i: I @public }
            interface I { inner: Inner }
            type A implements I { inner: Inner @needs("A") }
            type B implements I { inner: Inner }
            type Inner { secret: String @needs("Secret") open: String }
            """);

        var denied = server.Decide("{ i { inner { secret } } }").Denied;

        Assert.Equal(["A.inner", "Inner.secret"], denied.Select(one => one.Error.Detail.Coordinate));
    }

    [Fact]
    public void ReturnTypeThatTheBuildDidNotRead_AddsWhatItNeeds()
    {
        var facts = new RetypedFacts(Server, "Query.named", "Order");

        var plan = new OperationPlanBuilder<Value>(Server.Map, facts, ValueReader.Instance, "Query");
        plan.EnterField("named", "named", new SourceLocation(1, 1));
        plan.Leave();

        Assert.Equal(["Order:read"], plan.Build().Decide(Server.Caller(), Variables.None).Report.PermissionsUsed);
    }

    [Theory]
    [InlineData("{ order { price(currency: 1) } }")]
    [InlineData("{ priced { price(currency: 1) } }")]
    [InlineData("{ named { ... on Order { price(currency: 1) } } }")]
    public void ArgumentOfAnInterface_NeedsTheSameOnEveryTypeThatImplementsIt(string operation)
    {
        TestServer server = new("""
            type Query { order: Order @public priced: Priced @public named: Named @public other: Other @public }
            interface Priced { price(currency: Int @needs("Price:fx")): Int }
            interface Named { price(currency: Int): Int }
            type Order implements Priced & Named { price(currency: Int): Int }
            type Other implements Named { price(currency: Int): Int }
            """);

        Assert.Equal(["Price:fx"], server.Decide(operation).Report.PermissionsUsed);
        Assert.True(server.Decide(operation, "Price:fx").IsAllowed);
        Assert.True(server.Decide("{ other { price(currency: 1) } order { price } }").IsAllowed);
    }

    private sealed class RetypedFacts(ISchemaFacts facts, string coordinate, string type) : ISchemaFacts
    {
        public NamedTypeKind KindOf(string typeName) => facts.KindOf(typeName);

        public IReadOnlyList<string> PossibleTypes(string typeName) => facts.PossibleTypes(typeName);

        public string? FieldType(string typeName, string fieldName) =>
            typeName + "." + fieldName == coordinate ? type : facts.FieldType(typeName, fieldName);

        public string? ArgumentType(string typeName, string fieldName, string argumentName) =>
            facts.ArgumentType(typeName, fieldName, argumentName);

        public string? InputFieldType(string inputType, string fieldName) => facts.InputFieldType(inputType, fieldName);

        public IReadOnlyList<string> InputFields(string inputType) => facts.InputFields(inputType);
    }
}
