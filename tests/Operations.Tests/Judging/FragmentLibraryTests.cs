using GqlAuthTooling.Operations.Judging;

namespace GqlAuthTooling.Operations.Tests.Judging;

/// <summary>Which fragment a name means where a client's documents define it more than once: never one by chance.</summary>
public sealed class FragmentLibraryTests
{
    private const string Operation = "{ node(id: 1) { ...F } }";

    private static readonly OperationJudge Judge = Make();

    [Fact]
    public void DifferentDefinitionsInOtherDocuments_AreAnErrorThatNamesBothPlaces()
    {
        var judged = JudgeWith(Operation, "fragment F on Entity { id }", "\nfragment F on Entity { secret }");

        Assert.Equal(
            "operation.graphql:1:17: Fragment \"F\" is defined differently in 0.graphql:1:1 and 1.graphql:2:1, and nothing says which is meant. Give one of them another name.",
            Assert.Single(judged.Errors).ToString());
    }

    [Theory]
    [InlineData("fragment F on Entity { id }", "# The same, written otherwise\nfragment F on Entity {\n  id,\n}")]
    [InlineData("fragment F on Entity { id }", "fragment G on Entity { secret }")]
    public void OneMeaning_IsClear(string first, string second) =>
        Assert.Equal(["Entity.id"], Used(JudgeWith(Operation, first, second)));

    [Fact]
    public void OwnDefinition_GoesBeforeOthers()
    {
        var judged = JudgeWith(Operation + " fragment F on Entity { id }", "fragment F on Entity { secret }", "fragment F on Entity { created }");

        Assert.Equal(["Entity.id"], Used(judged));
    }

    // The other document means its own fragment, and only one of the two can be in what the client sends.
    [Fact]
    public void OwnDefinitionThatAnotherDocumentSpreads_IsAnError()
    {
        var judged = JudgeWith(
            "{ node(id: 1) { ...G } } fragment F on Entity { id }", "fragment G on Entity { ...F } fragment F on Entity { secret }");

        Assert.StartsWith(
            "0.graphql:1:24: Fragment \"F\" is defined differently in operation.graphql:1:26 and 0.graphql:1:31",
            Assert.Single(judged.Errors).ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void FragmentThatNobodySpreads_IsNoError() =>
        Assert.Equal(["Entity.created"], Used(JudgeWith("{ node(id: 1) { created } }", "fragment F on Entity { id }", "fragment F on Entity { secret }")));

    private static IEnumerable<string> Used(JudgedOperation judged)
    {
        Assert.Empty(judged.Errors);
        return judged.Coordinates.Select(use => use.Coordinate).Where(coordinate => coordinate.StartsWith("Entity.", StringComparison.Ordinal));
    }

    private static JudgedOperation JudgeWith(string operation, params string[] others)
    {
        var document = GraphQLDocument.Parse(operation, "operation.graphql");
        var library = new FragmentLibrary(others.Select((text, i) => GraphQLDocument.Parse(text, $"{i}.graphql")).Append(document));
        return Assert.Single(Judge.JudgeAll(new OperationSource(document, library)));
    }

    private static OperationJudge Make()
    {
        var schema = TestSchemas.Of("type Query { node(id: ID!): Entity } type Entity { id: ID! created: String secret: String }");
        return new OperationJudge(TestSchemas.TellingMap(schema), schema);
    }
}
