using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.DeprecationMustGiveRemovalDate>;

namespace GqlAuthTooling.Analyzers.Tests;

public class DeprecationMustGiveRemovalDateTests
{
    [Theory]
    [InlineData("[|Deprecated(\"Use displayList\")|]")]
    [InlineData("[|Deprecated(\"Use displayList\", Replacement = \"Query.displayList\")|]")]
    [InlineData("[|Deprecated(\"Use displayList\", RemovalDate = null)|]")]
    public Task NoDate_Reports(string attribute) => Verify.AnalyzerAsync(Displays(attribute));

    [Fact]
    public Task OldStyle_Reports() => Verify.AnalyzerOnAllFlavoursAsync("""
        [ExtendObjectType("Query")]
        public class Queries
        {
            [[|Deprecated("Use displayList")|]]
            public int GetDisplays() => 1;
        }
        """);

    [Fact]
    public Task MessageNamesMember_Reports() => Verify.AnalyzerAsync(
        Displays("{|#0:Deprecated(\"Use displayList\")|}"),
        Expect.Diagnostic(DeprecationMustGiveRemovalDate.Rule).WithLocation(0).WithMessage(
            "[Deprecated] on Queries.GetDisplays gives no removal date, so no client knows until when it has to move. "
            + "Add one, for example RemovalDate = \"2027-03-31\"."));

    [Fact]
    public Task ArgumentInputFieldAndEnumValue_Reports() => Verify.AnalyzerAsync("""
        public enum Status
        {
            New,
            [[|Deprecated("Use NEW")|]]
            Fresh,
        }

        public record Filter([[|Deprecated("Not needed")|]] int? Shop, Status Status);

        [QueryType]
        public static class Queries
        {
            public static int GetDisplays(Filter filter, [[|Deprecated("Not needed")|]] int? shop) => 1;
        }
        """);

    [Theory]
    [InlineData("Deprecated(\"Use displayList\", RemovalDate = \"2027-03-31\")")]
    [InlineData("Deprecated(\"Use displayList\", RemovalDate = \"soon\")")]
    [InlineData("Deprecated(\"Use displayList\", RemovalDate = Dates.Summer)")]
    [InlineData("GraphQLDeprecated(\"Use displayList\")")]
    [InlineData("Obsolete(\"Use displayList\")")]
    public Task DateOrOtherAttribute_DoesNotReport(string attribute) => Verify.AnalyzerAsync(Displays(attribute));

    [Fact]
    public Task DateThatCannotBeRead_DoesNotReport() => Verify.AnalyzerAsync(
        TestCompilation.Of(Displays("Deprecated(\"Use displayList\", RemovalDate = Elsewhere.Summer)")) with { AllowCompileErrors = true });

    [Fact]
    public Task GeneratedCode_DoesNotReport() => Verify.AnalyzerAsync(
        TestCompilation.OfFiles(new TestFile("Queries.g.cs", Displays("Deprecated(\"Use displayList\")"))));

    private static string Displays(string attribute) => $$"""
        public static class Dates { public const string Summer = "2027-06-30"; }

        [QueryType]
        public static class Queries
        {
            [{{attribute}}]
            public static int GetDisplays() => 1;
        }
        """;
}
