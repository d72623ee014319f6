using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.DeprecationMustGiveReason>;

namespace GqlAuthTooling.Analyzers.Tests;

public class DeprecationMustGiveReasonTests
{
    [Theory]
    [InlineData("Deprecated([|\"\"|])")]
    [InlineData("Deprecated([|\" \"|], RemovalDate = \"2027-01-01\")")]
    [InlineData("GraphQLDeprecated([|\"\"|])")]
    [InlineData("[|Obsolete|]")]
    [InlineData("Obsolete([|\"\"|])")]
    public Task FieldWithoutReason_Reports(string attribute) => Verify.AnalyzerAsync(Displays(attribute));

    [Fact]
    public Task MessageNamesAttributeAndMember_Reports() => Verify.AnalyzerAsync(
        Displays("{|#0:Obsolete|}"),
        Expect.Diagnostic(DeprecationMustGiveReason.Rule).WithLocation(0).WithMessage(
            "[Obsolete] on Queries.GetDisplays gives no reason, so a client doesn't know what to do instead. Say what to use."));

    [Fact]
    public Task EnumValue_Reports() => Verify.AnalyzerAsync("""
        public enum Status
        {
            New,
            [[|Obsolete|]]
            Fresh,
        }

        [QueryType]
        public static class Queries
        {
            public static Status GetStatus() => Status.New;
        }
        """);

    [Theory]
    [InlineData("Deprecated(\"Use displayList\")")]
    [InlineData("GraphQLDeprecated(\"Use displayList\")")]
    [InlineData("Obsolete(\"Use displayList\")")]
    public Task Reason_DoesNotReport(string attribute) => Verify.AnalyzerAsync(Displays(attribute));

    [Fact]
    public Task ObsoleteOutsideTheSchema_DoesNotReport() => Verify.AnalyzerAsync(Displays("Deprecated(\"Use displayList\")") + """

        public class Service
        {
            [Obsolete]
            public int Load() => 1;
        }
        """);

    private static string Displays(string attribute) => $$"""
        [QueryType]
        public static class Queries
        {
            [{{attribute}}]
            public static int GetDisplays() => 1;
        }
        """;
}
