using GqlAuthTooling.Runtime.Tests.Decisions.Testing;

namespace GqlAuthTooling.Runtime.Tests.Decisions;

/// <summary>What a plan costs the requests that use it: memory, not time, which a busy machine can't tell.</summary>
public sealed class RequestCostTests
{
    private static readonly TestServer Server = new("""
        type Query { a(w: In): String @needs("A") b: String @needs("B | C") open: String @public @deprecated("gone") }
        input In { x: Int @needs("X") in: [In] e: E }
        enum E { OLD @deprecated("gone") NEW }
        """);

    [Theory]
    [InlineData("{ open }", "{}")]
    [InlineData("{ a b open }", "{}")]
    [InlineData("query ($x: Boolean!) { a @include(if: $x) b @skip(if: $x) }", "{x: true}")]
    [InlineData("query ($w: In) { a(w: $w) b }", "{w: {in: [{x: 1}, {e: OLD}, {in: {e: NEW}}]}}")]
    public void Request_WithNothingDenied_AllocatesNothing(string operation, string variables)
    {
        var document = new Parser(operation).Document();
        var plan = document.Plan(Server.Map, Server);
        var caller = Server.Caller("A", "B", "X");
        var values = new Variables(document.Coerce(variables));
        var expected = plan.Decide(caller, values);
        Assert.True(expected.IsAllowed);

        var allocated = Allocations.Of(() =>
        {
            for (var i = 0; i < 1000; i++)
            {
                plan.Decide(caller, values);
            }
        });

        Assert.Equal(0, allocated);
        Assert.Same(expected, plan.Decide(caller, values));
    }

    [Fact]
    public void Report_IsSharedByAllRequestsThatUseTheSame()
    {
        var plan = Server.Plan("{ a b }");

        var denied = plan.Decide(Server.Caller("A"), Variables.None);

        Assert.Same(plan.Decide(Server.Caller("A", "B"), Variables.None).Report, denied.Report);
        Assert.False(denied.IsAllowed);
    }

    [Fact]
    public void PlanThatReadsNoVariables_NeedsNone()
    {
        Assert.True(Server.Plan("{ open }").Decide(Server.Caller(), (IVariableValues<Value>)null!).IsAllowed);
    }

    [Fact]
    public void PlanThatIsGivenNoVariables_TakesEverythingForUsed()
    {
        var plan = Server.Plan("query ($x: Boolean! $w: In) { a(w: $w) @include(if: $x) b @skip(if: $x) }");

        Assert.Equal(["A", "X", "B", "C"], plan.Decide(Server.Caller(), (IVariableValues<Value>)null!).Report.PermissionsUsed);
    }

    [Fact]
    public void VariantsThatClientsChoose_DontPileUp()
    {
        var names = Enumerable.Range(0, 16).Select(i => "v" + i).ToArray();
        var plan = Server.Plan($$"""
            query ({{string.Join(' ', names.Select(name => $"${name}: Boolean!"))}}) {
              {{string.Join(' ', names.Select(name => $"{name}: a @include(if: ${name})"))}}
            }
            """);
        var caller = Server.Caller("A");
        var reports = new List<WeakReference>();
        for (var request = 0; request < 5000; request++)
        {
            reports.Add(Ask(plan, caller, names, request));
        }

        GC.Collect();
        Assert.InRange(reports.Count(report => report.IsAlive), 1, 33);
        GC.KeepAlive(plan);
    }

    [Fact]
    public void Variables_ThatAskAgainWhileTheyAreRead_GetTheirOwnAnswer()
    {
        var plan = Server.Plan("query ($x: Boolean!) { a @include(if: $x) }");

        var decision = plan.Decide(Server.Caller(), new Nosy(plan));

        Assert.True(decision.IsAllowed);
    }

    [Fact]
    public void ManyThreads_GetTheSameAnswers()
    {
        var document = new Parser(
            "query ($w: In $p: Boolean! $q: Boolean!) { a(w: $w) @include(if: $p) b @skip(if: $q) open }").Document();
        var plan = document.Plan(Server.Map, Server);
        var requests = (
            from w in new[] { "{}", "{x: 1}", "{in: [{in: {x: 1}}]}", "{e: OLD}", "null" }
            from p in new[] { "true", "false" }
            from q in new[] { "true", "false" }
            from grants in new[] { "A", "A B", "A X", "C", "" }
            select (Variables: document.Coerce($"{{w: {w}, p: {p}, q: {q}}}"), Caller: Server.Caller(grants.Split(' ')))).ToArray();
        var expected = requests.Select(request => Text(plan.Decide(request.Caller, new Variables(request.Variables)))).ToArray();

        var fresh = document.Plan(Server.Map, Server);
        Parallel.For(0, 20_000, i =>
        {
            var request = requests[i * 7 % requests.Length];
            Assert.Equal(
                expected[i * 7 % requests.Length], Text(fresh.Decide(request.Caller, new Variables(request.Variables))));
        });
    }

    private static WeakReference Ask(OperationPlan<Value> plan, Caller caller, string[] names, int request) => new(
        plan.Decide(caller, new Variables(names
            .Select((name, bit) => (name, IsOn: (request & (1 << bit)) != 0))
            .ToDictionary(one => one.name, one => Value.Leaf(one.IsOn ? "true" : "false")))).Report);

    private static string Text(OperationDecision decision) =>
        $"{string.Join(", ", decision.Denied)} {decision.Report.Requirement} {string.Join(", ", decision.Report.DeprecatedFieldsUsed)}";

    private sealed class Nosy(OperationPlan<Value> plan) : IVariableValues<Value>
    {
        public bool TryGet(string name, out Value? value)
        {
            var inner = new Variables(new Dictionary<string, Value> { ["x"] = Value.Leaf("true") });
            Assert.False(plan.Decide(Server.Caller(), inner).IsAllowed);
            value = Value.Leaf("false");
            return true;
        }
    }
}
