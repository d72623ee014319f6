using GqlAuthTooling.Operations.Executing;
using GqlAuthTooling.Operations.Judging;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Operations.Tests.Executing;

/// <summary>Operations that make more work than their answers show are refused with an error, before the work is done.</summary>
public sealed class HostileOperationTests
{
    private const string TooManySteps = "The sandbox takes at most 20000000 steps for an answer:";

    private static readonly GraphQLSchema Schema = GraphQLSchema.FromSdl(GraphQLDocument.Parse(
        "type Query { all: [Item!]! one(id: ID!): Item! } type Item { id: ID! secret: String all: [Item!]! next: Item! }"));

    // Everything is public but the secret.
    private static readonly PermissionMap Map = PermissionMap.Compose(new PermissionModule(
        "Test",
        ["Secret:read"],
        [Requirement.None, Requirement.All("Secret:read")],
        [new TypeEntry("Query", OperationKind.Query, AccessKind.Inherited, 0, null), new TypeEntry("Item", null, AccessKind.Inherited, 0, null)],
        [.. Schema.Types.SelectMany(type => type.Fields.Select(field => field.Name == "secret"
            ? new FieldEntry("Item.secret", AccessKind.Permission, 1, 1, "String", false, null, null)
            : new FieldEntry($"{type.Name}.{field.Name}", AccessKind.Public, 0, 0, field.Type.NamedType, type.Name == "Query", null, "test")))],
        [],
        [],
        []));

    [Fact]
    public void SelectionsThatAddNothing_AreCountedOnEachObject() =>
        AssertRefused(Nested("all", 15, Many(800, i => $"a{i}: id @skip(if: true) ")), TooManySteps);

    [Fact]
    public void FragmentsThatApplyToNothing_AreCountedOnEachObject() =>
        AssertRefused(Nested("all", 14, "id" + Many(1_400, _ => " ...F")) + " fragment F on Item { id @skip(if: true) }", TooManySteps);

    [Fact]
    public void FragmentsThatSpreadFragmentsTwice_AreRefused() =>
        AssertRefused(
            "{ all { ...F0 } }" + Many(40, i => $" fragment F{i} on Item {{ ...F{i + 1} ...F{i + 1} }}") + " fragment F40 on Item { id }",
            "has more than 100000 parts");

    [Fact]
    public void LongPaths_AreCounted()
    {
        var alias = new string('a', 4_000);

        AssertRefused(Nested($"{alias}: next", 50, Many(1_000, i => $"a{i}: id "), "one(id: 1)"), TooManySteps);
    }

    [Fact]
    public void LongPathsOfDeniedFields_AreCounted()
    {
        var alias = new string('a', 4_000);
        var query = Nested($"{alias}: next", 50, Many(200, i => $"a{i}: secret "), "one(id: 1)");

        AssertRefused(query, TooManySteps, EnforcementMode.Partial);
    }

    [Fact]
    public void LongTexts_AreCountedWheneverTheyAreWritten() =>
        AssertRefused($"query($id: ID! = \"{new string('x', 50_000)}\") {{ {Many(500, i => $"a{i}: one(id: $id) {{ id }} ")} }}", TooManySteps);

    [Fact]
    public void LargeAnswer_IsGiven()
    {
        var executed = Execute(Nested("all", 14, "id secret"), EnforcementMode.DryRun);

        Assert.NotNull(executed.Data);
        Assert.Empty(executed.Errors);
    }

    private static string Nested(string field, int depth, string inner, string root = "all") =>
        $"{{ {root} {{ {Many(depth - 1, _ => field + " { ")}{inner}{Many(depth - 1, _ => " }")} }} }}";

    private static string Many(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));

    private static void AssertRefused(string query, string message, EnforcementMode mode = EnforcementMode.Reject)
    {
        var executed = Execute(query, mode);

        Assert.Null(executed.Data);
        Assert.Equal(400, executed.Status);
        var said = executed.Answer.Faults.Select(fault => fault.Message).Concat(executed.Answer.Errors.Select(error => error.Message));
        Assert.Contains(message, Assert.Single(said), StringComparison.Ordinal);
    }

    private static ExecutedOperation Execute(string query, EnforcementMode mode)
    {
        var executor = new OperationExecutor(new OperationJudge(Map, Schema));
        var operation = executor.Judge(GraphQLDocument.Parse(query), null, null);
        return executor.Execute(operation, Caller.Anonymous(Map.Catalog), mode);
    }
}
