using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.RemovalDateMustBeIsoDate>;

namespace GqlAuthTooling.Analyzers.Tests;

public class RemovalDateMustBeIsoDateTests
{
    [Theory]
    [InlineData("[|\"04/09/2023\"|]")]
    [InlineData("[|\"2023-9-4\"|]")]
    [InlineData("[|\"2023-02-30\"|]")]
    [InlineData("[|\"2023-09-04T00:00:00Z\"|]")]
    [InlineData("[|\"\"|]")]
    [InlineData("[|\"soon\"|]")]
    public Task OtherText_Reports(string date) => Verify.AnalyzerAsync(Displays(date));

    [Fact]
    public Task MessageSaysHowToWriteIt_Reports() => Verify.AnalyzerAsync(
        Displays("{|#0:\"soon\"|}"),
        Expect.Diagnostic(RemovalDateMustBeIsoDate.Rule).WithLocation(0).WithMessage(
            "The removal date \"soon\" of Queries.Displays is no ISO date. Write it as yyyy-MM-dd, for example 2027-03-31."));

    [Theory]
    [InlineData("\"2023-09-04\"")]
    [InlineData("\"2024-02-29\"")]
    [InlineData("null")]
    public Task IsoDate_DoesNotReport(string date) => Verify.AnalyzerAsync(Displays(date));

    private static string Displays(string date) => $$"""
        public class Queries
        {
            [Deprecated("Use displayList", RemovalDate = {{date}})]
            public int Displays => 1;
        }
        """;
}
