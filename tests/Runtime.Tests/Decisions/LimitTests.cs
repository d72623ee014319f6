using GqlAuthTooling.Runtime.Tests.Decisions.Testing;

namespace GqlAuthTooling.Runtime.Tests.Decisions;

/// <summary>An operation that is too large, too deep or told in the wrong order is refused with a sentence for its sender.</summary>
public sealed class LimitTests
{
    private static readonly TestServer Server = new("""
        type Query { node: Node @public open(a: In b: [In] s: String): Open @public }
        type Open { open: Open secret: String @needs("Secret") }
        interface Node { id: ID }
        type A implements Node { id: ID }
        type B implements Node { id: ID }
        input In { in: In list: [In] x: Int @needs("X") }
        """);

    private static readonly SourceLocation Place = new(3, 7);

    [Fact]
    public void TooManySelections_AreRefused()
    {
        var builder = Builder(limit: 10);

        var refused = Assert.Throws<OperationNotUnderstoodException>(() =>
        {
            for (var i = 0; i < 11; i++)
            {
                builder.EnterField("node", "n" + i, Place);
                builder.Leave();
            }
        });

        Assert.Equal(
            "This operation can't be checked for permissions because it has more than 10 parts. Ask for less at once.",
            refused.Message);
    }

    [Fact]
    public void FragmentsThatMultiply_AreRefused()
    {
        var fragments = Enumerable.Range(0, 40).Select(i => $"fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }}");

        Assert.Throws<OperationNotUnderstoodException>(
            () => Server.Plan("{ ...F0 } " + string.Join(' ', fragments) + " fragment F40 on Query { __typename }"));
    }

    [Fact]
    public void FragmentsInACircle_AreRefused()
    {
        Assert.Throws<OperationNotUnderstoodException>(
            () => Server.Plan("{ ...F } fragment F on Query { ...G } fragment G on Query { ...F }"));
    }

    [Fact]
    public void DeepSelections_AreRefused()
    {
        var builder = Builder();

        var refused = Assert.Throws<OperationNotUnderstoodException>(() =>
        {
            for (var i = 0; i < 100_000; i++)
            {
                builder.EnterField("open", "open", Place);
            }
        });

        Assert.Equal(
            "This operation can't be checked for permissions because it is nested more than 500 levels deep. Ask for fewer levels at once.", refused.Message);
    }

    [Fact]
    public void FiveHundredLevels_AreDecided()
    {
        var builder = Builder();
        for (var i = 0; i < 499; i++)
        {
            builder.EnterField("open", "open", Place);
        }

        builder.EnterField("secret", "secret", Place);
        for (var i = 0; i < 500; i++)
        {
            builder.Leave();
        }

        var denied = Assert.Single(builder.Build().Decide(Server.Caller(), Variables.None).Denied);
        Assert.Equal(500, denied.ResponsePath.Count);
    }

    [Fact]
    public void DeepLiteral_IsRefused()
    {
        var builder = Builder();
        builder.EnterField("open", "open", Place);
        builder.Argument("a", Nested(10_000));

        Assert.Throws<OperationNotUnderstoodException>(builder.Leave);
    }

    [Fact]
    public void DeepVariable_HasEverythingInIt()
    {
        var builder = Builder();
        builder.DeclareVariable("v", "In");
        builder.EnterField("open", "open", Place);
        builder.Argument("a", new Value(InputKind.Variable, "v", []));
        builder.Leave();
        var plan = builder.Build();

        Assert.Empty(plan.Decide(Server.Caller(), Given(Nested(100))).Report.PermissionsUsed);
        Assert.Equal(["X"], plan.Decide(Server.Caller(), Given(Nested(100_000))).Report.PermissionsUsed);
    }

    [Fact]
    public void LargeLiteral_IsRefused()
    {
        var builder = Builder(limit: 1000);
        builder.EnterField("open", "open", Place);
        builder.Argument("b", Value.List([.. Enumerable.Repeat(Value.Object(), 1001)]));

        Assert.Throws<OperationNotUnderstoodException>(builder.Leave);
    }

    [Fact]
    public void VariableThatIsNotDeclared_IsRefused()
    {
        foreach (var operation in new[]
        {
            "{ open(s: $v) { open { secret } } }",
            "{ open(a: {in: $v}) { secret } }",
            "{ open(b: [$v]) { secret } }",
            "{ open @include(if: $v) { secret } }",
        })
        {
            var refused = Assert.Throws<OperationNotUnderstoodException>(() => Server.Plan(operation));
            Assert.Equal(
                "This operation can't be checked for permissions because it does not declare the variable $v.", refused.Message);
            Assert.Equal(new SourceLocation(1, 3), refused.Location);
        }
    }

    [Fact]
    public void ConditionThatIsNoCondition_IsRefused()
    {
        foreach (var condition in new[] { Value.Null, Value.Leaf("1"), Value.Leaf("TRUE"), Value.List(), Value.Object() })
        {
            var builder = Builder();
            builder.EnterField("node", "node", Place);

            var refused = Assert.Throws<OperationNotUnderstoodException>(() => builder.Condition(isSkip: true, condition));
            Assert.Equal(Place, refused.Location);
        }
    }

    [Fact]
    public void WrongOrder_IsRefused()
    {
        Assert.Throws<OperationNotUnderstoodException>(() => Builder().Leave());
        Assert.Throws<OperationNotUnderstoodException>(() => Builder().Argument("a", Value.Null));
        Assert.Throws<OperationNotUnderstoodException>(() => Builder().Condition(isSkip: true, Value.Leaf("true")));
        Assert.Throws<OperationNotUnderstoodException>(() =>
        {
            var builder = Builder();
            builder.EnterFragment(null);
            builder.Argument("a", Value.Null);
        });
        Assert.Throws<OperationNotUnderstoodException>(() =>
        {
            var builder = Builder();
            builder.EnterField("node", "node", Place);
            builder.Build();
        });
        Assert.Throws<OperationNotUnderstoodException>(() =>
        {
            var builder = Builder();
            builder.EnterField("node", "node", Place);
            builder.EnterField("id", "id", Place);
            builder.Leave();
            builder.Condition(isSkip: true, Value.Leaf("true"));
        });
    }

    [Fact]
    public void BuildingTwice_GivesTheSamePlan()
    {
        var builder = Builder();
        builder.EnterField("node", "node", Place);
        builder.Leave();

        Assert.Same(builder.Build(), builder.Build());
    }

    [Fact]
    public void LongChainOfInputTypes_IsFollowed()
    {
        var types = Enumerable.Range(0, 5_000).Select(i => $"input I{i} {{ next: I{i + 1} }}");
        TestServer server = new(
            "type Query { f(a: I0): String @public } " + string.Join(' ', types) + " input I5000 { x: Int @needs(\"X\") }");

        Assert.True(server.Plan("query ($v: I0) { f(a: $v) }").ReadsVariables);
    }

    private static OperationPlanBuilder<Value> Builder(int limit = 100_000) =>
        new(Server.Map, Server, ValueReader.Instance, "Query", limit);

    private static Variables Given(Value value) => new(new Dictionary<string, Value> { ["v"] = value });

    private static Value Nested(int depth)
    {
        var value = Value.Object();
        for (var i = 0; i < depth; i++)
        {
            value = Value.Object(("in", value));
        }

        return value;
    }
}
