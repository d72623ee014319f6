using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Diffing;

/// <summary>A step from where more ways lead than are compared: what is approved of it is what was shown.</summary>
public sealed class DiffUncertainTests : IDisposable
{
    private readonly TempTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task Step_IsApprovedByTheDecisionThatIsOffered()
    {
        var outcome = await DiffAsync(ManyWays("id: ID"), ManyWays("id: ID order: Order"), "");

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.StartsWith(
            "Widened\n  Box.order: leads to Order now, from a type to which more ways lead than can be compared, and asks for nothing there; it may open what asked for more before\n",
            outcome.Output,
            StringComparison.Ordinal);
        const string Decision = "#! Box.order -> Order: public (not all ways compared)\n";
        Assert.Contains("  " + Decision, outcome.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Clean, (await DiffAsync(ManyWays("id: ID"), ManyWays("id: ID order: Order"), Decision)).ExitCode);
    }

    [Theory]
    [InlineData("#! Box.order -> Order: public (not all ways compared)\n", ExitCodes.Findings)]
    [InlineData("#! Box.order -> Order: public\n", ExitCodes.Clean)]
    public async Task DecisionAboutIt_ApprovesNothingThatAComparisonFinds(string decision, int exitCode)
    {
        const string Sdl = "directive @authenticated on FIELD_DEFINITION\ntype Query { box: Box order: Order @authenticated }\ntype Order { id: ID }\ntype Box { id: ID MORE }";

        var outcome = await DiffAsync(
            Sdl.Replace("MORE", "", StringComparison.Ordinal), Sdl.Replace("MORE", "order: Order", StringComparison.Ordinal), decision);

        Assert.StartsWith("Widened\n  Box.order: is new", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(exitCode, outcome.ExitCode);
    }

    [Theory]
    [InlineData("#! Box.order -> Order: P1 (not all ways compared)\n", ExitCodes.Findings)]
    [InlineData("#! Box.order -> Order: P1\n", ExitCodes.Findings)]
    [InlineData("#! Box.order -> Order: public\n", ExitCodes.Clean)]
    public async Task StepThatAsksForLessThanWasShown_IsNotApproved(string decision, int exitCode) =>
        Assert.Equal(exitCode, (await DiffAsync(ManyWays("id: ID"), ManyWays("id: ID order: Order"), decision)).ExitCode);

    [Fact]
    public async Task TwoTypesThatOneUnionGets_AreTwoDecisions()
    {
        const string Box = "found: Found";
        var outcome = await DiffAsync(
            ManyWays(Box, "union Found = Page type Page { title: String } type Draft { title: String } extend type Query { draft: Draft @requiresScopes(scopes: [[\"D\"]]) }"),
            ManyWays(Box, "union Found = Page | Order | Draft type Page { title: String } type Draft { title: String } extend type Query { draft: Draft @requiresScopes(scopes: [[\"D\"]]) }"),
            "#! Found -> Order: public (not all ways compared)\n");

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.Contains("  #! Found -> Draft: public", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("  #! Found -> Order: public (", outcome.Output, StringComparison.Ordinal);
    }

    private async Task<Outcome> DiffAsync(string old, string current, string decisions)
    {
        _tree.Write("old.graphql", old).Write("new.graphql", current).Write("reviewed.txt", decisions);
        return await Tool.RunAsync(_tree, "diff", "old.graphql", "new.graphql", "--approved", "reviewed.txt");
    }

    // Order and Box stand behind forty guards of which none implies another, and Box behind one more that is further away.
    private static string ManyWays(string box, string more = "") =>
        "directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION\ntype Query {\n"
        + string.Concat(Enumerable.Range(0, 40).Select(i => $"o{i}: Order @requiresScopes(scopes: [[\"P{i}\"]])\nb{i}: Box @requiresScopes(scopes: [[\"P{i}\"]])\n"))
        + $"far: Far }}\ntype Far {{ box: Box @requiresScopes(scopes: [[\"Z\"]]) }}\ntype Box {{ {box} }}\n{more}\ntype Order {{ id: ID }}\n";
}
