using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.PublicAccessMustGiveReason>;

namespace GqlAuthTooling.Analyzers.Tests;

public class PublicAccessMustGiveReasonTests
{
    [Theory]
    [InlineData("PublicAccess([|\"\"|])")]
    [InlineData("PublicAccess([|\"  \"|])")]
    [InlineData("PublicAccess([|null!|])")]
    [InlineData("PublicAccess(reason: [|\"\"|])")]
    public Task NoReason_Reports(string attribute) => Verify.AnalyzerAsync(Queries(attribute));

    [Fact]
    public Task MissingArgument_Reports() => Verify.AnalyzerAsync(
        TestCompilation.Of(Queries("[|PublicAccess|]")) with { AllowCompileErrors = true });

    [Fact]
    public Task Type_Reports() => Verify.AnalyzerAsync("""
        [PublicAccess([|""|])]
        public class Order { public int Id { get; set; } }
        """);

    [Theory]
    [InlineData("PublicAccess(\"Shown to visitors\")")]
    [InlineData("PublicAccess(Reasons.Shown)")]
    public Task Reason_DoesNotReport(string attribute) => Verify.AnalyzerAsync(Queries(attribute));

    private static string Queries(string attribute) => $$"""
        static class Reasons { public const string Shown = "Shown to visitors"; }

        [QueryType]
        public static class OrderQueries
        {
            [{{attribute}}]
            public static int GetOrder() => 1;
        }
        """;
}
