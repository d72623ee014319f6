using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.RemovalDateMustNotHavePassed>;

namespace GqlAuthTooling.Analyzers.Tests;

public class RemovalDateMustNotHavePassedTests
{
    [Theory]
    [InlineData("[|\"2023-09-03\"|]")]
    [InlineData("[|\"2023-09-04\"|]")]
    public Task DateReached_Reports(string date) => Verify.AnalyzerAsync(On("2023-09-04", date));

    [Fact]
    public Task MessageSaysWhatDayItIs_Reports() => Verify.AnalyzerAsync(
        On("2023-09-04", "{|#0:\"2023-09-03\"|}"),
        Expect.Diagnostic(RemovalDateMustNotHavePassed.Rule).WithLocation(0).WithMessage(
            "The removal date 2023-09-03 of Queries.Displays has passed: today is 2023-09-04. "
            + "Delete it, or agree on a later date with its clients."));

    [Fact]
    public Task ParameterAndEnumMember_Reports() => Verify.AnalyzerAsync(TestCompilation.Of("""
        public enum Status
        {
            New,
            [Deprecated("Use New", RemovalDate = [|"2020-01-01"|])]
            Fresh,
        }

        public class Queries
        {
            public int GetOrder([Deprecated("Not needed", RemovalDate = [|"2020-01-01"|])] int? shop) => 1;
        }
        """).WithOption("GqlAuthToday", "2023-09-04"));

    [Theory]
    [InlineData("2023-09-05")]
    [InlineData("04/09/2023")]
    public Task OtherDate_DoesNotReport(string date) => Verify.AnalyzerAsync(On("2023-09-04", "\"" + date + "\""));

    [Fact]
    public Task NoDateFromTheBuild_DoesNotReport() => Verify.AnalyzerAsync(On(null, "\"1999-01-01\""));

    [Fact]
    public Task NonsenseFromTheBuild_DoesNotReport() => Verify.AnalyzerAsync(On("today", "\"1999-01-01\""));

    private static TestCompilation On(string? today, string date)
    {
        var test = TestCompilation.Of($$"""
            public class Queries
            {
                [Deprecated("Use displayList", RemovalDate = {{date}})]
                public int Displays => 1;
            }
            """);
        return today is null ? test : test.WithOption("GqlAuthToday", today);
    }
}
