using GqlAuthTooling.Runtime.Tests.Decisions.Testing;

namespace GqlAuthTooling.Runtime.Tests.Decisions;

/// <summary><c>@skip</c> and <c>@include</c> are decided before anything is required or reported.</summary>
public sealed class ConditionTests
{
    private static readonly TestServer Server = new("""
        type Query { open: Open @public a: String @needs("A") b: String @needs("B") old: String @public @deprecated("gone") }
        type Open { a: String @needs("A") b(x: Int @needs("X")): String @needs("B") open: Open plain: String }
        """);

    [Theory]
    [InlineData("{ a @include(if: true) }", "A")]
    [InlineData("{ a @include(if: false) }", "")]
    [InlineData("{ a @skip(if: true) }", "")]
    [InlineData("{ a @skip(if: false) }", "A")]
    [InlineData("{ a @include(if: true) @skip(if: true) }", "")]
    [InlineData("{ a @include(if: true) @skip(if: false) }", "A")]
    [InlineData("{ open @skip(if: true) { a ... { b(x: 1) } } b }", "B")]
    [InlineData("{ ... @include(if: false) { a } b a @skip(if: true) }", "B")]
    [InlineData("{ ...F @skip(if: true) ...F } fragment F on Query { a }", "A")]
    [InlineData("{ old @skip(if: true) }", "")]
    public void LiteralCondition_IsDecidedOnce(string operation, string permissions)
    {
        Assert.False(Server.Plan(operation).ReadsVariables);
        Assert.Equal(permissions, string.Join(' ', Server.Decide(operation).Report.PermissionsUsed));
    }

    [Theory]
    [InlineData(true, true, "A")]
    [InlineData(true, false, "")]
    [InlineData(false, true, "")]
    [InlineData(false, false, "")]
    public void ConditionsOnTheWayDown_MustAllHold(bool outer, bool inner, string permissions)
    {
        var report = Server.Decide(
            "query ($o: Boolean! $i: Boolean!) { open @include(if: $o) { ... on Open { open { a @include(if: $i) } } } }",
            variables: $"{{o: {Text(outer)}, i: {Text(inner)}}}").Report;

        Assert.Equal(permissions, string.Join(' ', report.PermissionsUsed));
    }

    [Theory]
    [InlineData(true, true, "A")]
    [InlineData(true, false, "A")]
    [InlineData(false, true, "A")]
    [InlineData(false, false, "")]
    public void SameFieldTwice_IsNeededWhenEitherIsIncluded(bool first, bool second, string permissions)
    {
        var decision = Server.Decide(
            "query ($f: Boolean! $s: Boolean!) { a @include(if: $f) ... @include(if: $s) { a } }",
            variables: $"{{f: {Text(first)}, s: {Text(second)}}}");

        Assert.Equal(permissions, string.Join(' ', decision.Report.PermissionsUsed));
        Assert.Equal(permissions.Length > 0 ? 1 : 0, decision.Denied.Count);
    }

    [Theory]
    [InlineData("{x: true}", "")]
    [InlineData("{x: false}", "")]
    [InlineData("{}", "A")]
    [InlineData("{x: null}", "A")]
    public void SameVariableBothWays_NeverHoldsUnlessItCantBeRead(string variables, string permissions)
    {
        var report = Server.Decide(
            "query ($x: Boolean) { ... @include(if: $x) { a @skip(if: $x) } }", variables: variables).Report;

        Assert.Equal(permissions, string.Join(' ', report.PermissionsUsed));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{x: null}")]
    [InlineData("{x: 1}")]
    [InlineData("{x: {}}")]
    public void ConditionThatIsNoBoolean_LeavesNothingOut(string variables)
    {
        var report = Server.Decide(
            "query ($x: Boolean) { a @include(if: $x) b @skip(if: $x) }", variables: variables).Report;

        Assert.Equal(["A", "B"], report.PermissionsUsed);
    }

    [Fact]
    public void DefaultOfACondition_Counts()
    {
        const string Operation = "query ($x: Boolean = false) { a @include(if: $x) }";

        Assert.Empty(Server.Decide(Operation).Report.PermissionsUsed);
        Assert.Equal(["A"], Server.Decide(Operation, variables: "{x: true}").Report.PermissionsUsed);
    }

    [Fact]
    public void ConditionOnWhatNeedsNothing_CostsNothing()
    {
        Assert.False(Server.Plan("query ($x: Boolean!) { open { plain @include(if: $x) } a }").ReadsVariables);
    }

    [Fact]
    public void ConditionOfAField_CountsForItsArguments()
    {
        const string Operation = "query ($x: Boolean! $n: Int) { open { b(x: $n) @include(if: $x) } }";

        Assert.Empty(Server.Decide(Operation, variables: "{x: false, n: 1}").Report.PermissionsUsed);
        Assert.Equal(["B"], Server.Decide(Operation, variables: "{x: true}").Report.PermissionsUsed);
        Assert.Equal(["B", "X"], Server.Decide(Operation, variables: "{x: true, n: 1}").Report.PermissionsUsed);
    }

    [Fact]
    public void ConditionAfterArguments_CountsForThem()
    {
        OperationPlanBuilder<Value> builder = new(Server.Map, Server, ValueReader.Instance, "Query");
        builder.EnterField("open", "open", default);
        builder.EnterField("b", "b", default);
        builder.Argument("x", Value.Leaf("1"));
        builder.Condition(isSkip: true, Value.Leaf("true"));
        builder.Leave();
        builder.Leave();

        Assert.Empty(builder.Build().Decide(Server.Caller(), Variables.None).Report.PermissionsUsed);
    }

    [Fact]
    public void VariableDeclaredAgain_IsStillRead()
    {
        OperationPlanBuilder<Value> builder = new(Server.Map, Server, ValueReader.Instance, "Query");
        builder.DeclareVariable("x", "Boolean");
        builder.EnterField("a", "a", default);
        builder.Condition(isSkip: false, new Value(InputKind.Variable, "x", []));
        builder.Leave();
        builder.DeclareVariable("x", "Boolean");

        var on = new Variables(new Dictionary<string, Value> { ["x"] = Value.Leaf("true") });

        Assert.False(builder.Build().Decide(Server.Caller(), on).IsAllowed);
    }

    [Fact]
    public void DeprecatedField_IsReportedOnlyWhereItRuns()
    {
        const string Operation = "query ($x: Boolean!) { old @skip(if: $x) }";

        Assert.Empty(Server.Decide(Operation, variables: "{x: true}").Report.DeprecatedFieldsUsed);
        Assert.Equal(["Field: Query.old, reason: gone"], Server.Decide(Operation, variables: "{x: false}").Report.DeprecatedFieldsUsed);
    }

    [Fact]
    public void MoreThanAHundredVariables_AreEachDecided()
    {
        var names = Enumerable.Range(0, 130).Select(i => "v" + i).ToArray();
        var declarations = string.Join(' ', names.Select(name => $"${name}: Boolean!"));
        var fields = string.Join(' ', names.Select(name => $"f_{name}: a @include(if: ${name})"));
        var document = new Parser($"query ({declarations}) {{ {fields} b }}").Document();
        var plan = document.Plan(Server.Map, Server);
        var random = new Random(4);
        for (var request = 0; request < 200; request++)
        {
            // Single ones differ in a late word only.
            var on = names.Where((_, i) => request % 2 == 0 ? random.Next(20) == 0 : i == names.Length - 1 - (request / 2)).ToHashSet();
            var values = names.ToDictionary(name => name, name => Value.Leaf(Text(on.Contains(name))));

            var decision = plan.Decide(Server.Caller("B"), new Variables(values));

            Assert.Equal(names.Where(on.Contains).Select(name => "f_" + name), decision.Denied.Select(one => one.ResponsePath[0]));
            Assert.Equal(on.Count > 0 ? ["A", "B"] : ["B"], decision.Report.PermissionsUsed);
        }
    }

    private static string Text(bool value) => value ? "true" : "false";
}
