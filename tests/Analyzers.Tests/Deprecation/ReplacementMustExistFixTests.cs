using Verify = GqlAuthTooling.Testing.CodeFixVerifier<
    GqlAuthTooling.Analyzers.ReplacementMustExist, GqlAuthTooling.CodeFixes.ReplacementMustExistFix>;

namespace GqlAuthTooling.Analyzers.Tests;

public class ReplacementMustExistFixTests
{
    [Fact]
    public Task Literal_BecomesNearest() => Verify.CodeFixAsync(
        Display("[|\"Display.translation\"|] /* soon */"),
        Display("\"Display.translations\" /* soon */"),
        ReplacementMustExistFix.NearestKey);

    [Fact]
    public Task SingleName_BecomesNearest() => Verify.CodeFixAsync(Display("[|\"Translations\"|]"), Display("\"translations\""));

    [Fact]
    public Task NameOf_BecomesNearest() => Verify.CodeFixAsync(Display("[|nameof(Translations)|]"), Display("\"translations\""));

    [Fact]
    public Task NothingNear_OffersNothing() => Verify.OffersAsync(Display("[|\"Display.somethingCompletelyElse\"|]"));

    [Fact]
    public Task Constant_OffersNothing() => Verify.OffersAsync(Display("[|Names.Wrong|]"));

    [Fact]
    public Task Literal_OffersNearest() => Verify.OffersAsync(
        Display("[|\"Display.translation\"|]"), "Replace by \"Display.translations\"");

    [Fact]
    public Task FixAll_WritesNearest() => Verify.FixAllAsync(
        TestCompilation.Of(Several("[|\"Display.translation\"|]", "[|\"txt\"|]")),
        [new TestFile("Test0.cs", Several("\"Display.translations\"", "\"text\""))]);

    private static string Several(string one, string two) => $$"""
        public class Display
        {
            [Deprecated("Use translations", Replacement = {{one}})]
            public string? Localized { get; set; }

            [Deprecated("Use translations",
                RemovalDate = "2027-01-01",
                Replacement = {{two}})]
            public string? Caption { get; set; }

            public string? Translations { get; set; }

            public string? Text { get; set; }
        }

        [QueryType]
        public static class Queries
        {
            public static Display? GetDisplay() => null;
        }
        """;

    private static string Display(string replacement) => $$"""
        public static class Names
        {
            public const string Wrong = "Display.translation";
        }

        public class Display
        {
            [Deprecated("Use translations", Replacement = {{replacement}})]
            public string? Localized { get; set; }

            public string? Translations { get; set; }
        }

        [QueryType]
        public static class Queries
        {
            public static Display? GetDisplay() => null;
        }
        """;
}
