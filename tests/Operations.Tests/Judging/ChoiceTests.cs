using GqlAuthTooling.Operations.Judging;

namespace GqlAuthTooling.Operations.Tests.Judging;

/// <summary>Which operation of a document is meant, and what a judge makes of several.</summary>
public sealed class ChoiceTests
{
    private const string Two = "query A { node(id: 1) { id } } query B { node(id: 1) { id created } }";

    [Theory]
    [InlineData(Two, null, "Must provide operation name if query contains multiple operations.")]
    [InlineData(Two, "C", "Unknown operation named \"C\".")]
    [InlineData("fragment F on Node { id }", null, "Must provide an operation.")]
    [InlineData("subscription { changed { id } }", null, "Schema is not configured to execute subscription operation.")]
    public void UnclearOperation_IsRefused(string document, string? name, string message)
    {
        var judged = Judge().Judge(GraphQLDocument.Parse(document), name);

        Assert.Equal([message], judged.Errors.Select(error => error.Message));
        Assert.Throws<InvalidOperationException>(() => judged.Report);
        Assert.Equal(400, judged.Answer(Caller.Anonymous(judged.Judge.Map.Catalog), EnforcementMode.Reject).Status);
    }

    [Fact]
    public void NamedOperation_IsTheOneJudged()
    {
        var judged = Judge().Judge(GraphQLDocument.Parse(Two), "B");

        Assert.Equal("B", judged.Operation!.Name);
        Assert.Contains("Entity.created", judged.Coordinates.Select(use => use.Coordinate));
    }

    [Fact]
    public void EachOperation_IsJudgedByItself()
    {
        var source = new OperationSource(GraphQLDocument.Parse("query A { node(id: 1) { id } } query B { nothing }"));

        var judged = Judge().JudgeAll(source);

        Assert.Equal([true, false], judged.Select(one => one.IsUnderstood));
        Assert.Equal(["Cannot query field \"nothing\" on type \"Q\"."], judged[1].Errors.Select(error => error.Message));
    }

    [Fact]
    public void FragmentsOfOtherDocuments_MayBeSpread()
    {
        var fragments = GraphQLDocument.Parse("fragment F on Entity { id\n  created nothing }", "fragments.graphql");
        var document = GraphQLDocument.Parse("{ node(id: 1) { ...F } }", "operation.graphql");

        Assert.Equal(["Unknown fragment \"F\"."], Judge().Judge(document).Errors.Select(error => error.Message));
        var error = Assert.Single(Judge().JudgeAll(new OperationSource(document, new FragmentLibrary([fragments]))).Single().Errors);
        Assert.Equal("fragments.graphql:2:11: Cannot query field \"nothing\" on type \"Entity\".", error.ToString());
    }

    [Fact]
    public void LongChainOfFragments_IsRefusedAndNotFollowedForEver()
    {
        var chain = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"fragment F{i} on Entity {{ ...F{i + 1} }} "));
        var document = GraphQLDocument.Parse("{ node(id: 1) { ...F0 } } " + chain + "fragment F20000 on Entity { id }");

        var judged = Judge().Judge(document);

        Assert.False(judged.IsUnderstood);
        Assert.Contains("nested more than 500 levels deep", judged.Refusal!.Message, StringComparison.Ordinal);
    }

    private static OperationJudge Judge()
    {
        var schema = TestSchemas.Of("type Query { node(id: ID!): Entity } type Entity { id: ID! created: String }".Replace("Query", "Q", StringComparison.Ordinal) + " schema { query: Q }");
        return new OperationJudge(TestSchemas.TellingMap(schema), schema);
    }
}
